extension Phrase {
  static let whatIsCounted = Phrase("What is counted", "计数内容")
  static let writtenAs = Phrase("Written", "写法")
  static let such = Phrase("such as {value}", "例如 {value}")
  static let higher = Phrase("higher", "越高越好")
  static let lower = Phrase("lower", "越低越好")
  static let target = Phrase("Target", "目标值")
  static let noTarget = Phrase("none is set", "未设定")
  static let targetBy = Phrase("{value} by {day}", "{day}前达到 {value}")
  static let toleratedShort = Phrase(
    "at risk while no more than {share} of it is missing", "差距不超过目标值的 {share} 时为“有风险”")
  static let fromTo = Phrase("{first} to {last}", "{first}至{last}")
  static let judgedFrom = Phrase("judged from {count} on", "达到 {count} 个起评判")
  static let datedBy = Phrase("Dated by", "计期日期")
  static let proportionOf = Phrase("{part} ÷ {whole}", "{part} ÷ {whole}")
  static let meanOf = Phrase("{measure}, a mean", "{measure}（平均数）")
  static let totalOf = Phrase("{measure}, a total", "{measure}（合计）")
  static let howSure = Phrase("How sure it is", "有多确定")
  static let proportionMethod = Phrase(
    "A share of things that succeeded. Its 95% interval is Wilson's score interval; that of a change is Newcombe's hybrid "
      + "score interval.",
    "成功个数占总个数的比例。其 95% 区间为 Wilson 得分区间，变化的区间为 Newcombe 混合得分区间。")
  static let meanMethod = Phrase(
    "A mean. Its 95% interval is Student's t interval; that of a change is Welch's.",
    "平均数。其 95% 区间为学生 t 区间，变化的区间为 Welch 区间。")
  static let totalMethod = Phrase(
    "A total is counted, not sampled, and has no interval. Its change is told per month, by Welch's interval over whole "
      + "months.",
    "合计为计数而非抽样，没有区间。其变化按月计算，用各完整月份的 Welch 区间。")
  static let judgedTogether = Phrase(
    "A change is judged together with those of the page's other KPIs (Benjamini and Hochberg), so that at most about one "
      + "reported change in twenty is chance. It says that something changed, not what caused it.",
    "变化与同页其他指标一起评判（Benjamini–Hochberg 法），使所报告的变化中约至多二十分之一出于偶然。变化只说明有所改变，不说明原因。")
  static let restsOn = Phrase("The measures that it rests on", "所依据的度量")
  static let whereFrom = Phrase("Where it comes from", "数据来源")
  static let kindOfUse = Phrase("Used by", "使用者")
  static let byName = Phrase("Name", "名称")
}
