import Charts

extension Words {
  /// The words of Chinese charts, with the page's own word for the baseline.
  private static let chineseCharts: ChartWords = {
    var words = ChartWords.chinese
    words.baseline = "基准期"
    return words
  }()

  /// Simplified Chinese words.
  static let chinese = Words(
    language: .chinese, charts: chineseCharts, languageName: "中文",
    skipToContent: "跳到指标", languages: "语言", pages: "页面", period: "期间",
    wholeMonths: CountedWords("{count} 个完整月份"), filters: "筛选", noFilters: "无，全部计入",
    freshness: "数据截至", range: "{first}至{last}", moment: "{day} {time} UTC",
    summary: "十秒要点",
    summarySentences: SummaryWords(
      verdicts: "与基准期相比，{list}。", first: "{all} 项指标中 {count} 项{fact}", further: "{count} 项{fact}",
      only: "该指标{fact}", separator: "、", lastSeparator: "、", improved: CountedWords("改善"),
      worsened: CountedWords("恶化"), noDetectableChange: CountedWords("未检测到变化"), cannotTell: CountedWords("无法判断"),
      targets: CountedWords("{all} 个目标中有 {count} 个进展正常。"), noTarget: "{all} 个目标均未能进展正常。",
      onlyTarget: "目标进展正常。", onlyTargetMissed: "目标未能进展正常。"),
    worsenedNames: "恶化", improvedNames: "改善",
    offTrackNames: "偏离目标",
    judgedTogether: "各项均为与基准期相比的变化，不能证明因果。各项变化合并判断，使所报告的变化中约至多 5% 出于偶然（Benjamini–Hochberg 法）。",
    listSeparator: "；", sentenceEnd: "。", sentenceGap: "", colon: "：", aside: "{name}（{fact}）",
    improved: "改善", worsened: "恶化", noDetectableChange: "未检测到变化", cannotTell: "无法判断",
    reasons: Reasons(
      noData: "本期间没有观测值。", noDataThen: "对比期间没有观测值。",
      tooFewNow: "本期观测值过少：{count} 个，至少需要 {least} 个。",
      tooFewThen: "对比期观测值过少：{count} 个，至少需要 {least} 个。",
      tooFewMonths: "有数据的完整月份过少：本期 {now} 个，对比期 {then} 个，至少需要 {least} 个。",
      overlappingPeriods: "两个期间有重叠的日期。", noVariation: "所有观测值相同，无法估计其离散程度。"),
    onTrack: "进展正常", atRisk: "有风险", offTrack: "偏离目标", tooLittleData: "数据不足",
    keyFigures: "关键指标", chartsAndTables: "图表", noData: "无数据", observations: "n = {count}", sinceBaseline: "与基准期相比",
    sinceYearBefore: "与去年同期相比", against: "对比期值 {value}，{period}", perMonth: "每月 {value}",
    changeInterval: "95% 区间 {lower} 至 {upper}", changeSize: "n = {now} 与 {then}；可检测 {smallest} 以上",
    changeSizeNone: "n = {now} 与 {then}；任何变化都检测不到", notInFamily: "与其他指标合并判断，可能出于偶然",
    target: "目标 {value}", targetBy: "目标 {value}，{day}前达成",
    sparkTitle: "{name}逐月走势",
    howCounted: "计算方法", definition: "定义", countedFrom: "数据来源",
    ratioOf: "{part}占{whole}（{trials} 中的 {successes}）", meanOf: "{count} 个观测值的平均数",
    totalOf: "{count} 行的合计", valueInterval: "数值", baselinePeriod: "基准期", yearBeforePeriod: "去年同期",
    comparedPerMonth: "按月比较：本期有数据的完整月份 {now} 个，对比期 {then} 个",
    method: "方法", proportionMethod: "Wilson 得分区间；变化用 Newcombe 混合得分区间，95%",
    meanMethod: "学生 t 区间；变化用 Welch 区间，95%",
    totalMethod: "合计为计数而非抽样，没有区间；其变化按月计算，用各完整月份的 Welch 区间，95%",
    family: "与本页其他指标合并判断后 p = {value}",
    evidence: "证据等级", rawChange: "与基准期相比的变化，不能证明因果",
    rawChangeNote: "各项均为与基准期相比的变化，不能证明因果。", owner: "负责人",
    definitions: "数字的含义", definitionOf: "定义与来源", source: "来源",
    sourceOf: "多维数据集 {cube}，按{date}计期，第 {run} 次运行", minimum: "观测值达到 {count} 个起判断",
    dataTable: "显示数据", interval: "95% 区间", overall: "全部", overallOf: "全部：{value}",
    shownOf: "显示 {all} 项中观测值最多的 {shown} 项。", shownOfTable: "显示 {all} 行中的 {shown} 行；合计包括全部。",
    total: "合计", totalNote: "合计由基础数据计算，不由上面各行相加或平均得出。",
    unknown: "未知", perMonthAxis: "{name}，每月",
    footerRun: "第 {run} 次运行", footerAsOf: "数据截至 {moment}", footerHash: "定义 {hash}",
    footerBuiltBy: "由 Plumbline {version} 生成",
    proofNote: "与基准期相比的变化说明有所改变，但不说明原因。本页没有任何数字表明变化由该项目引起。",
    indexTitle: "页面")
}
