import type { RecordCategory } from "../types";

/**
 * How demands name the records of a library. The order matters: what an earlier line has taken is not read again by a
 * later one, so that an "interlibrary loan" is no loan and a "program registration" no registration.
 */
export const RECORD_PHRASES: readonly [RecordCategory, RegExp][] = [
  [
    "interlibrary-loan",
    /\b(inter-? ?library[- ]?(loans?|borrowing|requests?|materials?)?( requests?| records?)?|\bill (requests?|records?|transactions?|loans?|history)|(loans?|items?|books?|materials?) (from|through|by way of) (other|another|different|partner) librar(y|ies)|(borrowed|requested|obtained) from (other|another) librar(y|ies)|silo (requests?|records?)|worldshare)\b/,
  ],
  [
    "meeting-room",
    /\b((meeting|study|conference|community|program)[- ]?rooms?( (booking|reservation|use|request|application|rental|calendar)s?)?|room (bookings?|reservations?|rentals?)|(bookings?|reservations?) of (the |a |any )?([\w-]+ )?rooms?|display (case|space) (booking|reservation)s?)\b/,
  ],
  [
    "programs",
    /\b((sign-? ?(up|in)s?|attendance|registration|enrol?lment|participant|attendee)s?( (list|sheet|record|roster|log|form)s?)?( (?!computer)[\w,"'.-]+){0,10} (program(me)?s?|event|class(es)?|workshop|story ?times?|lecture|meeting of|club|reading challenge|summer reading|presentation|session on)|(program(me)?|event|class|workshop|story ?time|book club|summer reading|reading club|lecture)s? (attendance|sign-? ?(up|in)s?|registrations?|rosters?|participants?|records?|enrol?lments?|attendees?)|attendance (lists?|sheets?|records?|rosters?)|attended (the|a|any|this|that) [\w" ]{0,40}(program(me)?|event|class|workshop|story ?time|lecture|club|talk)|(photographs?|images?|pictures?|photos?|videos?|recordings?|footage) (taken )?(by [\w ]{3,20} )?(of|at|from|during) (the |a |any |its )?[\w" ]{0,30}(program(me)?s?|story ?times?|class(es)?|workshops?|events?|kick-?off|celebration|party|summer reading))\b/,
  ],
  [
    "video",
    /\b((security|surveillance)[- ](camera|video|television|system|tv)s?( (recording|footage|video|image|tape|still|picture|file)s?)?|cctv|closed[- ]circuit|(camera|video|dvr|nvr) (recording|footage|image|tape|surveillance|still|file|system|feed)s?|video of the|footage|dvr|nvr|(recordings?|images?|video) (of|from|made by) (the |any |all |your )?([\w-]+ ){0,3}cameras?|(the |that |such |camera )recordings? (of the|from the|will be|only)|recordings? of the (entry|entrance|lobby|door|desk|parking|[\w]+ floor))\b/,
  ],
  [
    "reference",
    /\b(reference (questions?|interviews?|chats?|inquir(y|ies)|transactions?|requests?|desk (logs?|records?)|records?|assistance|services?|help)|(research|reference) (assistance|help|requests?|questions?)|chat (transcripts?|logs?|sessions?|messages?)|ask[- ]a[- ]librarian|questions? (put|asked|posed|submitted|directed) (by|to|of)|photocopy requests?|questions? [\w ]{0,30}(asked|put to) (the |your |any )?(library )?(staff|librarians?))\b/,
  ],
  [
    "search-history",
    /\b((search|query|queries|lookup)[- ](histor(y|ies)|terms?|logs?|records?|strings?|quer(y|ies))|(catalog(ue)?|database|opac|online|e-?resource|internet|web|google|library) search(es)?( histor(y|ies)| logs?| records?)?|search(es)? (that were |which were )?(made|run|performed|conducted|entered|done|of the (catalog(ue)?|databases?))|(catalog(ue)?|databases?|opac) (quer(y|ies)|usage|use|log-?ins?|sessions?|searches|access)|database search logs?|(use|usage) of (the |any |your )?(online |electronic |research |subscription )?databases?|used (your|the) (online |research )?databases?|what (he|she|they) (searched|looked up)|quer(y|ies) (made|entered|submitted)|topics? searched)\b/,
  ],
  [
    "email",
    /\b(e-?mails?( \w+)?( messages?| correspondence| communications?)?( (of|by|with|between|among|from|to|exchanged|sent|that|received|and other)( \w+){0,6} (staff|librar(y|ians?)|employees?|director|speaker|you|him|her|them|desk))|e-?mail (messages?|correspondence|exchanges?|communications?|threads?)|(electronic mail|electronic messages?)( messages?)?|messages? (exchanged|sent|between)( \w+){0,6}( by electronic mail| by e-?mail)?|(correspondence|communications?|messages?) (by e-?mail )?(between|with|to|from|among) [\w .'-]{0,50}(staff|librar(y|ians?)|employees?))\b/,
  ],
  [
    "accounts-due",
    /\b(over-? ?due( (items?|materials?|notices?|account|books?|fines?|bills?|records?))?s?|fines?( and fees?)?( owed| paid| due| assessed)?|late fees?|unpaid (bills?|fees?|fines?|balances?|charges?)|amounts? (due|owed|owing|unpaid)|(lost|unreturned|damaged)[- ](item|book|material|library)s?( (bill|charge|fee|propert)\w*)?|replacement (charges?|costs?|fees?)|billing (records?|information|statements?|histor(y|ies)|data)|bills (sent|for|issued|mailed)|outstanding (balance|charge|fee)s?|balances? (due|owed|owing)|collection (agency )?(records?|referrals?|accounts?))\b/,
  ],
  [
    "computer-use",
    /\b((public |library |internet |guest )?(access )?(computer|work-?station|terminal|pc|internet|wireless|wi-? ?fi|network|hotspot|print(ing|er)?|laptop|tablet|chromebook|server|session|dhcp|nat|proxy|firewall|router|ip)s?[- ]?(use|usage|user|session|log|sign-? ?(up|in|on)|reservation|booking|access|record|connection|history|activit(y|ies)|association|lease|job|time|log-?in|log-?on|log-?file|data|account|traffic|assignment|registration)(s|es)?( (log|record|sheet|list|time|histor(y|ie)|data|entr(y|ie)|file)s?)?|(sign-? ?(in|up|on)s?|log-? ?(in|on)s?|session|access|server|proxy|authentication|connection|reservation)s?[- ](sheet|log|record|histor(y|ie)|list|name|time|data|file)s?|sessions? (on|at|of|by|upon) (the |any |a |its |your )?(public |library('s)? )?(computer|work-?station|terminal|wireless|network|wi-? ?fi)s?|(use|used|uses|using|usage|user|signed (up|in|on)( for| to)?( or used)?|logged (in|on)(to| to)?|reserved|operated|sat at) (of |for |by |to |or used )?(the |any |a |an |its |your |their )?(library'?s? )?(public )?(access )?(internet |wireless )?(computer|work-?station|terminal|pc|internet|wi-? ?fi|wireless|network)s?|(computer|internet|wireless|wi-? ?fi|network) (use|usage|access|history|sessions?|logs?)|(wireless|wi-? ?fi) (network|service|access point)?|public (access )?(computers?|terminals?|work-?stations?)|library computers|(web|internet)? ?brows(er|ing)( (histor(y|ie)|record|log|session|activit(y|ie))s?)?|(web ?)?(sites?|pages?|urls?) (that were |which were |they |he |she )?(visited|opened|viewed|accessed|browsed)|list of (the )?(web ?)?(sites|pages|urls)|(ip|internet protocol) (address(es)?|logs?|assignments?)( (logs?|assign\w+|lease\w*))?|mac address(es)?|assigned network address(es)?|session (time|duration|start|end|record|log)s?( ?, durations)?|printing( (log|record|job)s?)?|print jobs?|pen register|trap and trace|dialing, routing|download(s|ed)?|did on the (public |library )?computers?|access logs?|wireless sessions?)\b/,
  ],
  [
    "holds",
    /\b((holds?|reserves?|requests?)( or (holds?|reserves?|requests?))? (that )?(\w+ (has |have |had )?)?(placed|made|put|requested|pending|queued|on items?|filled|records?|list|queue|history|and (reserves?|requests?))|(hold|reserve)s? (shelf|list|histor(y|ie)|record|request|queue)s?|requests? (that )?(he|she|they|\w+) (has |have )?placed|(items?|books?|titles?|materials?) (on hold|on reserve|reserved|requested|placed on hold)|put on (reserve|hold)|on reserve for|(title|item|book|purchase|material) (requests?|reservations?|suggestions?)|asked for the( book| item| title)|placed (a |any )?(hold|reserve|request)|all holds|any holds|, holds|holds,|and holds|holds and|\bholds\b(?= (of|by|for|from|on)))\b/,
  ],
  [
    "circulation",
    /\b(circulat\w+|check-? ?outs?( (histor(y|ie)|record|log|list|data|information)s?)?|check(ed|ing|s)?[- ]out|borrow(?:s|ed|ings?)?(?!er)|loans?|loaned|lent|lend(ing|s)?|on loan|renew(s|al|als|ed|ing)?|(books?|items?|materials?|titles?|films?|volumes?|dvds?|media)( \w+){0,5} (taken|taken out|has out|have out|had out|kept|out on|in (his|her|their) possession|returned|charged|read)|(items?|books?|materials?) charged|taken out|(reading|patron|lending|library|transaction) (histor(y|ies)|transactions?)|what (he|she|they|the patron) (read|reads|has read|took out)|(returns?|returned) (of|by|and|or)? ?(items?|books?|materials?)|items? returned|(overdrive|libby|hoopla|kanopy|cloudlibrary|e-?books?|audiobooks?|streaming)( (loan|record|account|check-?out|histor(y|ie)|download|use|usage|activit(y|ie)|title)s?)?|who had the)\b/,
  ],
  [
    "registration",
    new RegExp(
      [
        "\\b(?:patron|borrower|member(?:ship)?|card-? ?holder|user|guest|juvenile|customer|subscriber|account(?:-? ?holder)?|card|registration|subscription|identifying|contact)(?:'?s)? (?:card |account |contact |identifying )?(?:registrations?|applications?|identification|identity|information|data|details|records? (?:of|for|on file)|files?|profiles?|fields?|roster|lists?|databases?)\\b",
        "(?<!\\b(?:on|upon|under|with|using|from|to|in|of all) (?:the |his |her |their |any |said )?)\\b(?:borrower|patron|customer|membership|user|cardholder)(?:'?s)? accounts?\\b",
        "\\blibrary[- ]card (?:applications?|registrations?|information|account information|numbers?|sign-? ?ups?)\\b",
        "\\b(?:card|library|membership) (?:applications?|registrations?)\\b|\\bregistrations?\\b|\\bregistered (?:address|name|owner|holder)\\b",
        "\\b(?:applications?|applied|sign-? ?ups?)(?: \\w+){0,2} for (?:a |any |the )?(?:library |borrower'?s )?cards?\\b",
        "\\bnames? (?:and|or|of (?:each|every|all|any|the (?:holder|subscriber|person|patron|user)))\\b|\\bnames?, |\\bfull names?\\b|\\bnames? on file\\b",
        "\\b(?:home|street|postal|mailing|residential|current|last known|physical) address(?:es)?\\b|(?<!\\b(?:ip|mac|network|protocol|hardware|web|internet) )\\baddress(?:es)?(?: ?,|,? (?:and|or) (?:\\w+ ){0,2}(?:tele)?phone| (?:given|(?: that)? you have|on file|as you have|used|provided|of record)| and (?:e-?mail|date|card))|\\b(?:his|her|their) (?:\\w+ )?address(?:es)?\\b",
        "(?<!the same )\\b(?:tele)?phone numbers?\\b|\\btelephone(?: ?,| and|\\))|\\bphone you have\\b|\\bdates? of birth (?:of|on|given|and|,|as)|\\bbirth ?dates?\\b|\\bcard numbers?\\b(?! ?[:#]? ?\\d)|\\be-?mail address(?:es)?(?! (?:was|is|has|assigned|[\\w.+-]+@))",
        "\\bsubscribers?\\b|\\blength of service\\b|\\blists? of (?:all |the |its |your )*(?:card-?holders?|patrons?|members|borrowers)\\b|\\bcard-?holders?\\b(?=.{0,40}\\b(?:list|names|address))|\\bproof of (?:residence|residency|identity)\\b",
        "\\b(?:has|have|had|held|hold|holds|holding|obtained) a (?:library )?card\\b|\\band of (?:the|his|her) library card\\b|\\bidentity of (?:the |any |each )?(?:user|patron|subscriber|holder|person)\\b|\\bwho (?:holds|owns) (?:the |that )?(?:card|account)\\b|\\bguarantor\\b|\\bwhen (?:that|the) (?:card|account) was (?:registered|opened|issued)\\b",
      ].join("|"),
    ),
  ],
];

/** A demand for everything, whatever it may be. */
export const ALL_RECORDS =
  /\b(any and all|all|each and every|every|entire|complete|whatever|everything|whole)( (and|or|of|other|the|his|her|their|your|library'?s?|such|relevant|patron))* ?(records?|documents?|files?|information|data|materials?|evidence|account|(?=you (have|hold|possess)))/;
