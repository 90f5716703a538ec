/**
 * The trial courts of a state by style, the fullest style first where one holds another. Each example is a caption
 * as printed and the court's canonical name: its own style, its county, a comma and the state.
 */
export interface StateCourts {
  styles: readonly string[];
  examples: readonly (readonly [printed: string, name: string])[];
}
