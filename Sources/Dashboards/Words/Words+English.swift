import Charts

extension Words {
  /// English words.
  static let english = Words(
    language: .english, charts: .english, languageName: "English",
    skipToContent: "Skip to the figures", languages: "Languages", pages: "Pages", period: "Period",
    wholeMonths: CountedWords(one: "{count} whole month", several: "{count} whole months"), filters: "Filters",
    noFilters: "none: everything is counted",
    freshness: "Data up to", range: "{first} to {last}", moment: "{day}, {time} UTC",
    summary: "What to know in ten seconds",
    summarySentences: SummaryWords(
      verdicts: "Since the baseline, {list}.", first: "{count} of {all} KPIs {fact}", further: "{count} {fact}",
      only: "the KPI {fact}", separator: ", ", lastSeparator: " and ", improved: CountedWords("improved"),
      worsened: CountedWords("worsened"),
      noDetectableChange: CountedWords(one: "shows no detectable change", several: "show no detectable change"),
      cannotTell: CountedWords("cannot be judged"),
      targets: CountedWords(
        one: "{count} of {all} targets is on track.", several: "{count} of {all} targets are on track."),
      noTarget: "None of the {all} targets is on track.", onlyTarget: "The target is on track.",
      onlyTargetMissed: "The target is not on track."),
    worsenedNames: "Worsened", improvedNames: "Improved",
    offTrackNames: "Off track",
    judgedTogether:
      "Each is a change since the baseline, not proof of cause. The changes are judged together, so that at most about 5% of those reported are chance (Benjamini–Hochberg).",
    listSeparator: "; ", sentenceEnd: ".", sentenceGap: " ", colon: ": ", aside: "{name} ({fact})",
    improved: "improved", worsened: "worsened", noDetectableChange: "no detectable change",
    cannotTell: "cannot tell",
    reasons: Reasons(
      noData: "There are no observations in this period.",
      noDataThen: "There were no observations then.",
      tooFewNow: "Too few observations now: {count}, at least {least} are needed.",
      tooFewThen: "Too few observations then: {count}, at least {least} are needed.",
      tooFewMonths: "Too few whole months with data: {now} now and {then} then, at least {least} are needed.",
      overlappingPeriods: "The two periods share days.",
      noVariation: "All observations are equal, so their spread says nothing."),
    onTrack: "On track", atRisk: "At risk", offTrack: "Off track", tooLittleData: "Too little data",
    keyFigures: "Key figures", chartsAndTables: "Charts and tables", noData: "no data", observations: "n = {count}",
    sinceBaseline: "Since baseline",
    sinceYearBefore: "Against last year", against: "against {value}, {period}", perMonth: "{value} a month",
    changeInterval: "95% interval {lower} to {upper}",
    changeSize: "n = {now} and {then}; detectable from {smallest}",
    changeSizeNone: "n = {now} and {then}; no change would be detectable",
    notInFamily: "may be chance, judged together with the other KPIs",
    target: "Target {value}", targetBy: "Target {value} by {day}",
    sparkTitle: "{name}, month by month",
    howCounted: "How this was counted", definition: "Definition", countedFrom: "Counted from",
    ratioOf: "{part} of {whole} ({successes} of {trials})", meanOf: "mean over {count} observations",
    totalOf: "total over {count} rows", valueInterval: "Value", baselinePeriod: "Baseline period",
    yearBeforePeriod: "Last year's period",
    comparedPerMonth: "compared per month: {now} whole months with data now, {then} then",
    method: "Method",
    proportionMethod: "Wilson's score interval; the change by Newcombe's hybrid score interval, 95%",
    meanMethod: "Student's t interval; the change by Welch's interval, 95%",
    totalMethod:
      "A total is counted, not sampled, and has no interval; its change is told per month, by Welch's interval over whole "
      + "months, 95%",
    family: "p = {value} when judged together with the page's other KPIs",
    evidence: "Evidence", rawChange: "change since baseline, not proof of cause",
    rawChangeNote: "Each is a change since the baseline, not proof of cause.", owner: "Owner",
    definitions: "What the numbers mean", definitionOf: "Definition and origin", source: "Source",
    sourceOf: "cube {cube}, dated by {date}, run {run}", minimum: "judged from {count} observations on",
    dataTable: "Show the figures", interval: "95% interval", overall: "all", overallOf: "all: {value}",
    shownOf: "{shown} of {all} shown, those with most observations.",
    shownOfTable: "{shown} of {all} rows shown; the total is of all.", total: "Total",
    totalNote: "Totals are counted from the base, never added or averaged from the rows above.",
    unknown: "Unknown", perMonthAxis: "{name}, per month",
    footerRun: "Run {run}", footerAsOf: "data up to {moment}", footerHash: "definitions {hash}",
    footerBuiltBy: "built by Plumbline {version}",
    proofNote:
      "A change since the baseline shows that something changed, not what caused it. No figure on this page says that the "
      + "programme caused a change.",
    indexTitle: "Pages")
}
