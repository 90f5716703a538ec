import type { RecordCategory } from "../types";

const NOUNS: readonly [RecordCategory, RegExp][] = [
  [
    "interlibrary-loan",
    /\b(inter-? ?library[- ]?(loans?|borrowing|requests?|materials?)?( requests?| records?)?|\bill (requests?|records?|transactions?|loans?|history)|(loans?|items?|books?|materials?) (from|through|by way of) (other|another|different|partner) librar(y|ies)|(borrowed|requested|obtained) from (other|another) librar(y|ies)|silo (requests?|records?)|worldshare)\b/,
  ],
  [
    "meeting-room",
    /\b((sign-? ?(in|up)|booking|reservation)s? (sheets?|logs?|lists?|records?) (of|for) (the |any |your )?(meeting|study|conference|community)[- ]?rooms?|(meeting|study|conference|community|program)[- ]?rooms?( (booking|reservation|use|request|application|rental|calendar)s?)?|room (bookings?|reservations?|rentals?)|(bookings?|reservations?) of (the |a |any )?([\w-]+ )?rooms?|display (case|space) (booking|reservation)s?)\b/,
  ],
  [
    "programs",
    /\b((registration|sign-? ?(up|in)) (or|and) attendance (lists?|sheets?|records?|rosters?)|(sign-? ?(up|in)s?|attendance|registration|enrol?lment|participant|attendee)s?( (list|sheet|record|roster|log|form)s?)?( (?!computer)[\w,"'.-]+){0,10} (program(me)?s?|event|class(es)?|workshop|story ?times?|lecture|meeting of|club|reading challenge|summer reading|presentation|session on)|(program(me)?|event|class|workshop|story ?time|book club|summer reading|reading club|lecture)s? (attendance|sign-? ?(up|in)s?|registrations?|rosters?|participants?|records?|enrol?lments?|attendees?)|attendance (lists?|sheets?|records?|rosters?)|attended (the|a|any|this|that) [\w" ]{0,40}(program(me)?|event|class|workshop|story ?time|lecture|club|talk)|(photographs?|images?|pictures?|photos?|videos?|recordings?|footage) (taken )?(by [\w ]{3,20} )?(of|at|from|during) (the |a |any |its )?[\w" ]{0,30}(program(me)?s?|story ?times?|class(es)?|workshops?|events?|kick-?off|celebration|party|summer reading))\b/,
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
    /\b((public |library |internet |guest )?(access )?(computer|work-?station|terminal|pc|internet|wireless|wi-? ?fi|network|hotspot|print(ing|er)?|laptop|tablet|chromebook|server|session|dhcp|nat|proxy|firewall|router|ip)s?[- ]?(use|usage|user|session|log|sign-? ?(up|in|on)|reservation|booking|access|record|connection|history|activit(y|ies)|association|lease|job|time|log-?in|log-?on|log-?file|data|account|traffic|assignment|registration)(s|es)?( (log|record|sheet|list|time|histor(y|ie)|data|entr(y|ie)|file)s?)?|(sign-? ?(in|up|on)s?|log-? ?(in|on)s?|session|access|server|proxy|authentication|connection|reservation)s?[- ](sheet|log|record|histor(y|ie)|list|name|time|data|file)s?|sessions? (on|at|of|by|upon) (the |any |a |its |your )?(public |library('s)? )?(computer|work-?station|terminal|wireless|network|wi-? ?fi)s?|(use|used|uses|using|usage|user|signed (up|in|on)( for| to)?( or used)?|logged (in|on)(to| to)?|reserved|operated|sat at) (of |for |by |to |or used )?(the |any |a |an |its |your |their )?(library'?s? )?(public )?(access )?(internet |wireless )?(computer|work-?station|terminal|pc|internet|wi-? ?fi|wireless|network)s?|(computer|internet|wireless|wi-? ?fi|network) (use|usage|access|history|sessions?|logs?)|(wireless|wi-? ?fi) (network|service|access point)?|public (access )?(computers?|terminals?|work-?stations?)|library computers|(web|internet)? ?brows(er|ing)( (histor(y|ie)|record|log|session|activit(y|ie))s?)?|(web ?)?(sites?|pages?|urls?) (that were |which were |they |he |she )?(visited|opened|viewed|accessed|browsed)|list of (the )?(web ?)?(sites|pages|urls)|(ip|internet protocol) (address(es)?|logs?|assignments?)( (logs?|assign\w+|lease\w*))?|mac address(es)?|assigned network address(es)?|session (time|duration|start|end|record|log)s?( ?, durations)?|printing( (log|record|job)s?)?|print jobs?|pen register|trap and trace|dialing, routing|download(s|ed)?(?<!(?:books?|audio|digital|streaming) downloads?)|did on the (public |library )?computers?|access logs?|wireless sessions?)\b/,
  ],
  [
    "holds",
    /\b((holds?|reserves?|requests?)( or (holds?|reserves?|requests?))? (that )?(\w+ (has |have |had )?)?(placed|made|put|requested|pending|queued|on items?|filled|records?|list|queue|history|and (reserves?|requests?))|(hold|reserve)s? (shelf|list|histor(y|ie)|record|request|queue)s?|requests? (that )?(he|she|they|\w+) (has |have )?placed|(items?|books?|titles?|materials?) (on hold|on reserve|reserved|requested|placed on hold)|put on (reserve|hold)|on reserve for|(title|item|book|purchase|material) (requests?|reservations?|suggestions?)|asked for the( book| item| title)|placed (a |any )?(hold|reserve|request)|all holds|any holds|, holds|holds,|and holds|holds and|\bholds\b(?= (of|by|for|from|on)))\b/,
  ],
  [
    "circulation",
    /\b(circulat\w+(?! (?:desks?|counters?|areas?|departments?|clerks?|stations?|staff|supervisors?|manager))|check-? ?outs?( (histor(y|ie)|record|log|list|data|information)s?)?|check(ed|ing|s)?[- ]out|check(ed|ing|s)? (anything|something|it|them|that|those|any \w+|the \w+|\w+ books?|books?|items?) out\b|borrow(?:s|ed|ings?)?(?!er)|loans?|loaned|lent|lend(ing|s)?|on loan|renew(s|al|als|ed|ing)?|(books?|items?|materials?|titles?|films?|volumes?|dvds?|media)( \w+){0,5} (taken|taken out|has out|have out|had out|kept|out on|in (his|her|their) possession|returned|charged|read)|(items?|books?|materials?) charged|taken out|(reading|patron|lending|library|transaction) (histor(y|ies)|transactions?)|what (he|she|they|the patron) (read|reads|has read|took out)|(returns?|returned) (of|by|and|or)? ?(items?|books?|materials?)|items? returned|(overdrive|libby|hoopla|kanopy|cloudlibrary|e-?books?|audiobooks?|streaming)( (loan|record|account|check-?out|histor(y|ie)|download|use|usage|activit(y|ie)|title)s?)?|who had the)\b/,
  ],
  [
    "registration",
    new RegExp(
      [
        "\\b(?:patron|borrower|member(?:ship)?|card-? ?holder|user|guest|juvenile|customer|subscriber|account(?:-? ?holder)?|card|registration|subscription|identifying|contact)(?:'?s)? (?:card |account |contact |identifying )?(?:registrations?|applications?|identification|identity|information|data|details|records? (?:of|for|on file)|files?|profiles?|fields?|roster|lists?|databases?)\\b",
        "(?<!\\b(?:on|upon|under|with|using|from|to|in|of all) (?:the |his |her |their |any |said )?)\\b(?:borrower|patron|customer|membership|user|cardholder)(?:'?s)? accounts?\\b",
        "\\blibrary[- ]card (?:applications?|registrations?|records?|files?|details|information|account information|numbers?|sign-? ?ups?)\\b",
        "\\b(?:card|library|membership) (?:applications?|registrations?)\\b|\\bregistrations?\\b|\\bregistered (?:address|name|owner|holder)\\b",
        "\\b(?:applications?|applied|sign-? ?ups?)(?: \\w+){0,2} for (?:a |any |the )?(?:library |borrower'?s )?cards?\\b",
        "(?<!\\b(?:under|in|by|bearing) (?:the |his |her |their |that |any |said )?)\\bnames? (?:and(?! titles?\\b)|or|of (?:each|every|all|any|the (?:holder|subscriber|person|patron|user)))\\b|(?<!\\b(?:have|has|had|bear|bears|bearing|with|in|under|by|carry|carries|show|shows|showing) (?:his|her|their|that) )\\bnames?, |\\bfull names?\\b|\\bnames? on file\\b",
        "\\b(?:home|street|postal|mailing|residential|current|last known|physical) address(?:es)?\\b|(?<!\\b(?:ip|mac|network|protocol|hardware|web|internet|above|below|following|this|said|our|same|office) )\\baddress(?:es)?(?: ?,|,? (?:and|or) (?:\\w+ ){0,2}(?:tele)?phone| (?:given(?! (?:above|below|here|in this|at the))|(?: that)? you have|on file|as you have|used|provided|of record)| and (?:e-?mail|date|card))|\\b(?:his|her|their) (?:\\w+ )?address(?:es)?\\b",
        "(?<!the same )\\b(?:tele)?phone numbers?\\b|\\btelephone(?: ?,| and|\\))|\\bphone you have\\b|\\bdates? of birth (?:of|on|given|and|,|as)|\\bbirth ?dates?\\b|\\bcard numbers?\\b(?! ?[:#]? ?\\d)|\\be-?mail address(?:es)?(?! (?:was|is|has|assigned|[\\w.+-]+@))",
        "\\bsubscribers?\\b|\\blength of service\\b|\\blists? of (?:all |the |its |your )*(?:card-?holders?|patrons?|members|borrowers)\\b|\\bcard-?holders?\\b(?=.{0,40}\\b(?:list|names|address))|\\bproof of (?:residence|residency|identity)\\b",
        "\\bwhose (?:library )?card\\b(?! (?:was|were) used)|\\baddress(?:es)?(?: and \\w+(?: \\w+)?)? (?:that )?(?:he|she|they|you|mr\\.? \\w+|ms\\.? \\w+|mrs\\.? \\w+|the (?:patron|cardholder|borrower)) (?:has|have|had|gave|lists?|listed|provided)\\b|\\bhow to (?:reach|contact) (?:them|him|her|the (?:owner|cardholder|patron|holder))\\b|\\b(?:whom|who) (?:the|that|this) (?:library )?card (?:belongs|is (?:issued|registered))\\b",
        "\\b(?:has|have|had|held|hold|holds|holding|obtained) a (?:library )?card\\b|\\band of (?:the|his|her) library card\\b|\\bidentity of (?:the |any |each )?(?:user|patron|subscriber|holder|person)\\b(?! (?:who|that) (?:borrow|search|plac|check|view))|\\bwho (?:holds|owns) (?:the |that )?(?:card|account)\\b|\\bguarantor\\b|\\bwhen (?:that|the) (?:card|account) was (?:registered|opened|issued)\\b",
      ].join("|"),
    ),
  ],
];

/** The same records told by what a patron or the staff did, and by less usual names. */
const DEEDS: Partial<Record<RecordCategory, readonly string[]>> = {
  "interlibrary-loan": [
    "\\bill\\b(?= (?:applications?|forms?|slips?|files?|data|activity|items?|and|or))",
    "\\b(?:materials?|items?|books?|articles?|titles?) (?:\\w+ ){0,6}(?:from|through) (?:another|other|lending|partner|out-of-(?:town|state)) (?:librar(?:y|ies)|institutions?)",
    "\\binterlibrary\\b|\\bdocument delivery\\b",
  ],
  "meeting-room": [
    "\\broom[- ](?:use|booking|reservation|rental|sign-? ?(?:out|up|in))s?(?: (?:agreement|form|record|log|sheet|calendar|request)s?)?",
    "\\b(?:booked|reserved|rented|used) (?:the |a |an |any |your )?(?:\\w+ )?(?:meeting |study |conference |community )?rooms?\\b",
  ],
  programs: [
    "\\bsign-? ?(?:up|in)s? (?:sheets?|lists?|forms?|records?) (?:of|for) (?:the |any |all |each |every )?(?!(?:\\w+ ){0,3}(?:computers?|pcs?|internet|stations?)\\b)(?:[\\w'’-]+ ){0,4}(?:sessions?|programs?|class(?:es)?|workshops?|events?|hours?|clubs?)\\b(?! (?:on|at|of) (?:the )?(?:public |library )?(?:computer|pc|internet))|\\bsign-? ?(?:up|in)s? (?:sheets?|lists?|forms?|records?)(?:,| and| or|,? and/or) attendance\\b(?: \\w+)?|\\battendance (?:\\w+ )?(?:and|or) sign-? ?(?:up|in)s?(?: (?:sheets?|lists?|forms?|records?))?",
    "\\b(?:who|persons?|people|those|children|patrons?) (?:who )?(?:attended|took part in|participated in|came to|signed up for|enrolled in|registered for) (?!the library\\b)(?:the|a|an|any|your|its|that|this)? ?[\\w\"' -]{0,40}(?:night|programs?|class(?:es)?|club|workshop|series|talk|reading|hour|event|session|camp|challenge|discussion|lecture|meeting|presentation)s?\\b",
    "\\b(?:attend(?:ed|ing|ance)|participat(?:ed|ing|ion)|participants?|attendees?|registrants?|enrollees?|enrol?lments?|registered|sign-? ?ups?|signed (?:up|in)) (?:at|of|in|for|from|to) (?!(?:the |a |your )?(?:library )?(?:card|computer|internet|account|wireless))[\\w,\"' -]{0,40}(?:reading|programs?(?:ming)?|classes|class|clubs?|nights?|hours?|events?|series|workshops?|camps?|challenges?|discussions?|lectures?|talks?|presentations?)\\b",
    "\\b(?:brought|came|come|been|taken|went|gone|goes|go) to (?:the |a |any |your )?(?:story ?times?|programs?|class(?:es)?|workshops?|events?|clubs?)\\b",
    "\\b(?:programs?|programmes?|events?|class(?:es)?|workshops?|story ?times?|clubs?) (?:that |which )?(?:\\w+ ){0,3}(?:signed up for|registered for|enrolled in|attended|took part in|participated in)\\b",
    "\\b(?:rosters?|class lists?|guest lists?|head ?counts?|attendance (?:figures|data|history|information|at(?! (?:the library|your library|library\\b|and (?:\\w+ ){0,3}(?:the )?library))))\\b",
    "\\b(?:programs?|events?|workshops?|classes|lectures?) (?:and \\w+ )?(?:at|in|for|to) which\\b",
  ],
  video: [
    "\\bcameras? (?:videos?|clips?|captures?|stills?)\\b",
    "\\b(?:surveillance|security|camera) (?:images?|stills?|photographs?|recordings?|files?|tapes?|clips?|cameras?|systems?)\\b|\\bvideo(?:s|tapes?| clips?| files?| recordings?| images?)?\\b(?= (?:showing|of|from|that|footage|depicting|for|taken|recorded))(?! of (?:the )?[\\w ]{0,20}program)",
    "\\b(?:images?|recordings?|photographs?) (?:captured|recorded|taken|made) by (?:\\w+ ){0,4}(?:cameras?|security|system)",
  ],
  reference: [
    "\\b(?:questions?|inquir(?:y|ies)|enquir(?:y|ies)) (?:\\w+ ){0,5}(?:reference|information|help|adult services|research) (?:desk|staff|department|librarians?|counter)",
    "\\b(?:asked|put to|posed to|consulted) (?:the |a |your |any )?(?:reference )?librarians?\\b|\\breference (?:requests?|chats?|e-?mails?|queries|correspondence|desk|files?|notes?)\\b",
  ],
  "search-history": [
    "\\b(?:key-? ?word|subject|title|author|catalog(?:ue)?|database) search(?:es)?\\b|\\bsearch(?:es)? (?:\\w+ ){0,6}(?:catalog(?:ue)?|databases?|discovery (?:layer|system))|\\bsearched (?:\\w+ ){0,3}(?:catalog(?:ue)?|databases?|for)\\b",
    "\\b(?:queries|query|look-? ?ups?|searching) (?:\\w+ ){0,5}(?:catalog(?:ue)?|databases?|opac)|\\b(?:catalog(?:ue)?|database|opac) (?:look-? ?ups?|logs?|activity|history|searching)\\b",
    "\\bsearches\\b(?= (?:he|she|they|made|run|by|of|for|in|on|conducted|performed|entered))|\\bsaved (?:searches|lists?)\\b",
  ],
  email: [
    "\\be-?mails? (?:that were |which were )?exchanged\\b",
    "\\b(?:correspondence|letters?|messages?|communications?|e-?mails?) (?:(?:he|she|they|which|that) )?(?:\\w+ ){0,5}(?:to|with|from|between|and) (?:the |your |any |its |of the )?(?:\\w+ ){0,2}(?:staff|librarians?|employees?|director|library)\\b",
  ],
  "accounts-due": [
    "\\baccount balances?\\b|\\bbalances? of (?:the|his|her|their|any) (?:\\w+ )?accounts?\\b|\\blate (?:charges?|fees?|fines?)\\b|\\bbills (?:of|to|against)\\b|\\bstate(?:ment)? of (?:the |his |her |their )?(?:library )?accounts?\\b",
    "\\b(?:fees?|charges?|fines?|bills?|payments?) (?:\\w+ ){0,2}(?:assessed|waived|owed|paid|billed|outstanding|due|imposed|levied|charged|collected|incurred|posted)\\b",
    "\\bledgers? of (?:charges|payments|fines|fees)|\\bcharges and payments\\b|\\bpayment (?:history|histories|records?|logs?)\\b|\\bpayments? (?:made|received)\\b|\\b(?:money|sums?|amounts?|debts?) (?:\\w+ ){0,2}(?:owed|owing|billed|due)\\b|\\boverdues?\\b|\\b(?:lost|damaged)[- ](?:item|book)s?\\b|\\breturned late\\b",
  ],
  "computer-use": [
    "\\b(?:log-? ?(?:on|in|off|out)s?|sign-? ?(?:on|in|off|out)s?)(?: (?:and|or) (?:log|sign)?-? ?(?:on|in|off|out)s?)? (?:times?|dates?|data|records?|information|events?)\\b",
    "\\b(?:reservations?|bookings?|use|usage) of (?:\\w+ ){0,4}(?:pcs?|computers?|terminals?|work-?stations?|laptops?|hotspots?|tablets?|internet stations?|stations?|chromebooks?)\\b",
    "\\bguest (?:passes|pass|codes?|log-?ins?)\\b|\\b(?:each|every|any|all|the) (?:\\w+ ){0,2}connections?\\b(?! (?:between|with|to the (?:crime|case|offense)))|\\bsource ip\\b|\\b(?:session|connection|log-?in) (?:begin|start|end|stop)(?:ning)?\\b",
    "\\b(?:computer|pc|internet|technology) (?:lab|station|room)s?(?: (?:booking|reservation|sign-? ?(?:in|up)|use|usage|session|log|record|sheet|time)s?)*\\b|\\b(?:internet|computer|online) (?:activity|activities|sessions?|records?|traffic)\\b|\\bweb (?:history|activity|traffic|pages?|sites?)\\b",
    "\\b(?:public |library )?(?:pcs?|computers?|terminals?|work-?stations?)\\b(?=.{0,30}\\b(?:sessions?|logs?|sign|reserv|book|history|times?|used|use)\\b)|\\bdevices? (?:\\w+ ){0,3}(?:connected|associated)\\b",
  ],
  holds: [
    "(?<=\\b(?:borrowed|checked out|loaned|took out|lent),? )(?:or|and) (?:reserved|requested|put on hold|placed on hold)\\b|\\b(?:place|placed|placing|put|puts|had|has|have|putting) (?:\\w+ ){0,3}on (?:hold|reserve)\\b|\\b(?:items?|books?|titles?|materials?) (?!(?:\\w+ ){0,3}(?:checked|borrowed|lent|loaned|returned|charged|renewed))(?:\\w+ ){0,4}on (?:hold|reserve)\\b|\\b(?:waiting|wait) ?lists?\\b",
    "\\b(?:pending |active |cancell?ed )?reserv(?:es|ations) of (?:library )?(?:books?|titles?|materials?|items?)\\b|\\b(?:titles?|books?|items?|materials?) (?:\\w+ ){0,2}(?:reserved|waited for)\\b|\\brequests? for (?:titles|books|materials)\\b|\\b(?:hold|holds|request) pick-? ?ups?\\b|\\bholds\\b(?! (?:a |an |the |any |no )?(?:\\w+ )?(?:card|account|records?|office|position|that))",
  ],
  circulation: [
    "\\bchecked (?:in|out) and (?:in|out)\\b|\\bcheck-? ?ins?\\b|\\b(?:had|has|have) (?:\\w+ )?out\\b(?= (?:on|from|since|at|under|during))",
    "\\b(?:due|return) dates\\b|\\b(?:titles?|books?|items?|materials?|dvds?|volumes?|films?) (?:\\w+ ){0,4}(?:signed out|took (?:out|home)|taken home|drawn|drew|withdrawn|withdrew|issued to|charged to|charged out|kept|read)\\b|\\bcharge-? ?outs?\\b|\\btransaction (?:log|record|file|data|list)s?\\b",
    "\\b(?:e-?books?|audiobooks?|e-?audio|digital|streaming)(?: (?:and|or) \\w+)? (?:downloads?|checkouts?|loans?|titles|usage|activity)\\b|\\b(?:reading|borrowing|lending|loan|usage|patron) (?:records?|habits?|lists?|log|history|activity|data)\\b(?= (?:of|for|by|showing|from|between|since|during)|[.,;]|$)",
  ],
  registration: [
    "\\b(?:date|when) (?:\\w+ ){0,3}(?:card|account) (?:was |is )?(?:issued|opened|created|expires?|expired|registered)\\b|\\b(?:enrol?lment|application|sign-? ?up|registration) (?:forms?|cards?|sheets?) (?:\\w+ ){0,3}for (?:the |a |his |her )?(?:library |borrower'?s )?cards?\\b|\\b(?:emergency|alternate|parent(?:al)?) contacts?\\b|\\bcontact (?:details?|information|data)\\b",
    "\\b(?:every|any|each|all|current|former|prior|new|present|known|forwarding|last|what|whatever|residence|billing) (?:\\w+ )?address(?:es)?\\b(?! bar)(?<!\\b(?:ip|mac|network|protocol|assigned|e-?mail|web|internet|source|hardware) address(?:es)?)|\\b(?:persons?|family|household|cards?|members?) (?:\\w+ )?linked to (?:the |his |her |that |their )?(?:account|card)\\b|\\baddress(?:es)? (?:\\w+ )?on (?:the|his|her|their|that) (?:library )?(?:account|card|record|file|application)\\b|\\bcard applications?\\b|\\bapplications? (?:signed|made|filed|submitted|completed) (?:\\w+ ){0,4}cards?\\b",
    "\\bperson (?:or persons )?(?:to|in) (?:whom|whose name) (?:\\w+ )?(?:library )?(?:card|account)\\b|\\bexpiration date of (?:the |his |her )?card\\b|\\bsubscriber (?:name|information|data|records?)\\b",
  ],
};

/**
 * How demands name the records of a library. The order matters: what an earlier line has taken is not read again by a
 * later one, so that an "interlibrary loan" is no loan and a "program registration" no registration.
 */
export const RECORD_PHRASES: readonly [RecordCategory, RegExp][] = NOUNS.map(([category, phrase]) => [
  category,
  new RegExp([phrase.source, ...(DEEDS[category] ?? [])].join("|")),
]);

/** A demand for everything, whatever it may be. */
export const ALL_RECORDS =
  /\b(any and all|all|each and every|every|entire|complete|whatever|everything|whole)( (and|or|of|other|the|his|her|their|your|library'?s?|such|relevant|patron))* ?(records?|documents?|files?|information|data|materials?|evidence|account|(?=you (have|hold|possess)))/;
