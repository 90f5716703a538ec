/**
 * English words, and then names, that one slip parts from a word of the demands' own lexicon, and that are no slip of it:
 * *irrational* is the contrary of *rational*, *unreturned* of *returned*, and *Pierson* is somebody. What a scanner read
 * as one of these is left as it was read.
 */
export const WORDS_NEARBY: ReadonlySet<string> = new Set(
  `
absolution accordions acknowledged acknowledgement acknowledgements addressed addressee addressees administrated ailing allege alleges altogether
answers appeal appealing applicative applicator apposition approve approver approves armrest articular articulate associated associative astern
attache attaches attacked attainment attendants authorised authorises authorising authorize authorizes bailed bailing banger batter bearing
beatification belated belied belies believed believer belive bending bequest bequests bijections binding bindings bordered bounty browning bureaux
burglar burglars burrowed burrowing businesses businessperson calculation calender caution centered certificated certifies cession changed chapters
charge charger charges charmed charred charted charter chatter circulating circulator codetermination codify coexistence collections coloration comely
commandos commend commendation commended commends committed committer commuter commuters compassion compensating compensator completers composition
composters compute computed concealing conceiving conception conceptions concertina concoctions concurring condemning condensation confection
confections conferring conflicted conformation congestion connecter connective connectives connectors consecration conservatism conservative
conservator conserving consternation constitution constructions contention contentions controle conventions converging conversation conversing
converting convicting convocation cooperation copied copier copiers coping coronation correcting corrective correlation corruption country counts
curtain custodial dagger dancer dander dangers deceived declared declarer decline declined decommission decompensation defective defectives deference
defied deformation defused demolition denier denies denigrated denned densification dented dependant dependants dependents depositing depute
descendant descendants describe describes deserves desiccated designate designates designator designed designer desolation destitution detachment
determinant determinate determinative determiners deterrents device devises devolution directions directories discolored discover discovered
discoverer discovers discussing disposition dissociate distract docked dumber duplication easter elated electrically electrogenic electronica emailed
emailing emergence emigration emotion employe employed employer employers enclose encloses endangers ending endorsement engorgement enquiry entitle
entitles especial establishes evidenced evolution evolutions exclusives exhibitors expletives explication explosions explosive explosively
extermination failed failing farther fatter fearing fiddle fining fitness foreboding forgoing fortification fractional fractionally frequented funding
furthers gearing genera generale germinal grafted grafting grantee grated grating ground grunting hailed hailing hanger hatter heading headline healed
healing heaping heating heaving heresy hermit heroin herring hollowing honorably honourable identify illegitimate immemorial immigrating impersonal
implication improbable incapacity incorporation inducement inflection informatics informative injections inquire insecurity inspecting instigating
instigator instituting instructing instruction instructional instructors intangible intelligent intentional interactional interfered interferer
interferers interferon interne interned internment interrogator interrogators inventor inventors investigated involution irrational irrationally
irrelevance irrelevant isolations issuer issues jailed jailing jeopardise jeopardised jeopardized judgement judgements latter lection legislating
legislation legislator legislators legitimacy legitimated legitimise legitimize lending libertarian literal locket lotion lumber mailer maimed maiming
mained maining manger massages master material materialise materialism materialist materially matron matted matters mauled mauling meddle mended
mending message messaged middie minding ministration ministrative minute mortification muddle mutter nailed nailing nearing necessarily nonfiction
notational noticed notifier notifies notion notional novice numbed numbers objectives observation obsessions obstructions offence optionally
oviposition parson parsons particulate patrol patrols patter pening penning perishable persecution personae personnel persuade persuades pertain
pocket policed policy polite ponding possessing possessive potion precited prediction preference preferences preferring premise premised preposition
prescribed presentation presenting preservative presidency preview privileged probably procedural product profess programmes prohibit projectile
projecting projection projections projective promises properly propose proposer proposes prosecuted prospecting prospective prospector prosperity
provable prowess punishes railed railing ranger ranted ranting rationale rationality reappearance reappearing rearing reason reasonably reattached
reattachment rebated receive receiver receives recertification recertified recirculation recite recites recoding reconnected reconnection reconvened
record recoveries rectification rection recused redetermination redirected rediscovery reestablish reestablished referenced reformation refuse refuses
refuted regionally registers regulating reinforcement rejections relate relates relational relaxed relaxing relayed relaying released relegating
relevancy relied relies relieve relocating remand reneged renewables repetition replanting replated replication reposition repossession reproduced
reproduction requestor reschedule researched researches reservation reservations reserving residencies residency resilience resistance resister
resorption resplendent responsive restatement restitution retirement retuned returner reused revaluation revelation reverence revocation riddle robber
robbers rocket rotary rotational rounds rubbery sailed sailing satisfiers scaled scheduled scheduler schedulers seabed sealer seamed seared searing
seasons seated secretory sedate sending sequester server serves serviced servicer servile shearing shoeing shoring shoving sighed sighing signee
signer signet sinned sinning slowing snowing socket sowing spacial specifier specifiers specifies spending stacking staking stalling starch starched
starches statue statues statuettes stature statuses statutorily subjection subscribers suction summon summoner sundae sundry sunray supervisor
supervisors supplicant supplication supposition supremo swerved tailed tailing talking tearing telephoned telephonic telephony tending terminates
termination terrorised terrorist terrorists thereat thereby therefor therein thereon therewith thread throat tireless traduction transaction
transactions transitional translational transnational unapproved unattached unauthorized uncertified unconnected underlined undermined underpinned
undersized underspend understate understated understood undescribed undetermined undirected undisclosed universality unnecessary unofficial unpunished
unreasonable unreserved unsatisfied unseated unspecific unspecified unsuspected untitled unverified vealed vending ventral verification verifier
verifies vibrations videotaped visite wailed wailing waitresses warranties wearing wetness whereby wherein wheres wherewith winding windings withing
witless

augusta augusto barling berson biddle britten catron covent danner danser danzer dearing deland docker furniss gerson haring hering herrin humber
jerson kermit langer liddle malling marling mather mattar mattei matteo mattern middlemarch norther patton pearson pearsons penson perron persson
petron pierson publix robbert sammons sanger sargeant satter sealey searcy servet sherriff simmons symmons tamera tarrant westen wester whitten witkin
witten wratten
`
    .split(/\s+/)
    .filter(Boolean),
);
