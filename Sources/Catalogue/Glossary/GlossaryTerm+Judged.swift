extension GlossaryTerm {
  /// The words of KPIs and what should move them.
  static let judged: [GlossaryTerm: GlossaryEntry] = [
    .kpi: GlossaryEntry(
      Phrase("KPI", "关键绩效指标（KPI）"),
      Phrase(
        "A number that the programme is held to, with what makes it honest: who answers for it, which way is better, the "
          + "period it is compared with, the value to reach, and how its uncertainty is told.",
        "项目据以考核的数字，并附上使其可信的内容：谁负责、往哪个方向为好、与哪个时期比较、要达到的数值以及如何表达不确定性。")),
    .target: GlossaryEntry(
      Phrase("Target", "目标值"),
      Phrase(
        "The value to reach, usually by a day. On track when it is reached.",
        "要达到的数值，通常有期限。达到即为“进展正常”。")),
    .tolerance: GlossaryEntry(
      Phrase("Tolerance", "容差"),
      Phrase(
        "How far short of its target a KPI counts as at risk rather than off track, as a share of the target.",
        "指标未达目标但仍算“有风险”而非“偏离目标”的幅度，以目标值的比例表示。")),
    .baseline: GlossaryEntry(
      Phrase("Baseline", "基准期"),
      Phrase(
        "The period before the programme that changes are told against. A change since then says that something changed, "
          + "never what caused it.",
        "项目开始前用来比较的时期。与基准期相比的变化只说明有所改变，不说明原因。")),
    .direction: GlossaryEntry(
      Phrase("Better", "改善方向"),
      Phrase(
        "Whether a higher or a lower value is an improvement.", "数值升高还是降低才算改善。")),
    .observations: GlossaryEntry(
      Phrase("Observations (n)", "观测值（n）"),
      Phrase(
        "How many things a value rests on. Below the KPI's least number it is shown, but not judged.",
        "一个数值所依据的个体数量。低于指标要求的最小数量时，只显示，不评判。")),
    .interval: GlossaryEntry(
      Phrase("95% interval", "95% 区间"),
      Phrase(
        "The range that would hold the true value in 95 of 100 such cases. A wide one means that few observations say "
          + "little.",
        "在 100 次同样情形中约有 95 次包含真实值的范围。区间宽，说明观测值少、信息有限。")),
    .proportion: GlossaryEntry(
      Phrase("Proportion", "比例"),
      Phrase(
        "A KPI that is a share of things that succeeded: so many of so many. Its interval is Wilson's, that of a change "
          + "Newcombe's.",
        "成功个数占总个数的比例。其区间为 Wilson 区间，变化的区间为 Newcombe 区间。")),
    .mean: GlossaryEntry(
      Phrase("Mean", "平均数"),
      Phrase(
        "A KPI that is the average of a number over the things that have it. Its interval is Student's, that of a change "
          + "Welch's.",
        "对具有该数值的个体取平均。其区间为学生 t 区间，变化的区间为 Welch 区间。")),
    .total: GlossaryEntry(
      Phrase("Total", "合计"),
      Phrase(
        "A KPI that is counted or added up, not sampled: it has no interval of its own. Its changes are told per month.",
        "计数或相加所得，并非抽样，因此自身没有区间；其变化按月计算。")),
    .initiative: GlossaryEntry(
      Phrase("Initiative", "举措"),
      Phrase(
        "Something that was done to move KPIs, from known days on.", "为改变指标而采取、并有明确开始日期的行动。")),
    .wave: GlossaryEntry(
      Phrase("Wave", "批次"),
      Phrase("A step of an initiative's roll-out, with the day it went live.", "举措推广的一步，注明上线日期。")),
  ]
}
