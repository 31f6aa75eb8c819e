/// The words in a chart that are not data, in one language.
///
/// Sentences have places in braces, such as `{value}`, that the chart fills.
public struct ChartWords: Sendable, Equatable {
  /// The language of these words; it also writes the dates.
  public var language: ChartLanguage

  /// The name of a baseline rule that has no caption of its own.
  public var baseline: String
  /// The name of a target rule that has no caption of its own.
  public var target: String
  /// The name of a limit rule that has no caption of its own.
  public var limit: String
  /// The name of an interval that has no caption of its own.
  public var interval: String
  /// Stands where there is no value.
  public var noData: String
  /// The heading of a conversion from the stage before.
  public var ofPrevious: String
  /// The heading of a conversion from the first stage.
  public var ofFirst: String

  /// The heading of a column of dates.
  public var period: String
  /// The heading of a column of captions.
  public var category: String
  /// The heading of a column of funnel stages.
  public var stage: String
  /// The heading of a column of roles that dimensions play.
  public var role: String
  /// The heading of a column of dimensions.
  public var dimension: String
  /// Says of a dimension that it keeps versions of its members.
  public var keepsVersions: String
  /// The heading of a column of values.
  public var value: String
  /// The heading of a column of notes beside the values.
  public var note: String

  /// Introduces a line chart, with `{from}` and `{to}`.
  public var lineChart: String
  /// Introduces a spark line, with `{from}` and `{to}`.
  public var sparkLine: String
  /// Introduces a bar chart, with `{count}`.
  public var barChart: String
  /// Introduces a funnel, with `{count}`.
  public var funnelChart: String
  /// Introduces the diagram of a star, with `{count}`.
  public var starDiagram: String
  /// Introduces a bullet chart.
  public var bulletChart: String
  /// One series: `{caption}`, `{first}`, `{firstDate}`, `{last}`, `{lastDate}`, `{low}`, `{lowDate}`, `{high}`,
  /// `{highDate}`.
  public var course: String
  /// A value with its interval: `{value}`, `{lower}`, `{upper}`.
  public var withInterval: String
  /// Says what the range in brackets is: `{interval}`.
  public var inBrackets: String
  /// A fact in brackets after a name: `{name}`, `{fact}`.
  public var aside: String
  /// A name and its value: `{name}`, `{value}`.
  public var pair: String
  /// A name, and what is known of it in a sentence: `{name}`, `{fact}`.
  public var statement: String
  /// Introduces the rules, with `{list}`.
  public var comparedWith: String
  /// Introduces the events, with `{list}`.
  public var events: String
  /// A share of something: `{share}`, `{of}`.
  public var share: String
  /// A value that falls in a band: `{value}`, `{band}`.
  public var inBand: String
  /// The heading of a band's end, with `{band}`.
  public var bandEnd: String
  /// Between two items of a list.
  public var listSeparator: String
  /// After a sentence.
  public var sentenceEnd: String

  /// English words.
  public static let english = ChartWords(
    language: .english, baseline: "baseline", target: "target", limit: "limit", interval: "interval",
    noData: "no data", ofPrevious: "of previous stage", ofFirst: "of first stage", period: "Period",
    category: "Category", stage: "Stage", role: "Role", dimension: "Dimension",
    keepsVersions: "keeps versions", value: "Value", note: "Note", lineChart: "Line chart, {from} to {to}",
    sparkLine: "Trend, {from} to {to}", barChart: "Bar chart, {count} bars", funnelChart: "Funnel, {count} stages",
    starDiagram: "Diagram of facts with {count} dimensions around them",
    bulletChart: "Value against target",
    course: "{caption}: {first} for {firstDate}, {last} for {lastDate}, lowest {low} ({lowDate}), highest {high} "
      + "({highDate})",
    withInterval: "{value} ({lower} to {upper})", inBrackets: "After a value in brackets: {interval}",
    aside: "{name} ({fact})", pair: "{name} {value}",
    statement: "{name}: {fact}", comparedWith: "Compared with {list}", events: "Events: {list}", share: "{share} {of}",
    inBand: "{value}, in the band “{band}”",
    bandEnd: "{band}, up to", listSeparator: "; ", sentenceEnd: ". ")

  /// Simplified Chinese words.
  public static let chinese = ChartWords(
    language: .chinese, baseline: "基线", target: "目标", limit: "界限", interval: "区间", noData: "无数据",
    ofPrevious: "占上一阶段", ofFirst: "占第一阶段", period: "期间", category: "类别", stage: "阶段",
    role: "角色", dimension: "维度", keepsVersions: "保留历史版本", value: "数值",
    note: "备注", lineChart: "折线图，{from}至{to}", sparkLine: "趋势，{from}至{to}", barChart: "条形图，共{count}项",
    funnelChart: "漏斗图，共{count}个阶段", starDiagram: "星型图：一个事实表和{count}个维度",
    bulletChart: "数值与目标对比",
    course: "{caption}：{firstDate} {first}，{lastDate} {last}，最低 {low}（{lowDate}），最高 {high}（{highDate}）",
    withInterval: "{value}（{lower} 至 {upper}）", inBrackets: "数值后括号内为{interval}", aside: "{name}（{fact}）",
    pair: "{name} {value}",
    statement: "{name}：{fact}", comparedWith: "对比：{list}", events: "事件：{list}", share: "{of} {share}",
    inBand: "{value}，位于“{band}”区间",
    bandEnd: "{band}，上限", listSeparator: "；", sentenceEnd: "。")
}
