extension GlossaryTerm {
  /// The words of sources and loads.
  static let fetched: [GlossaryTerm: GlossaryEntry] = [
    .source: GlossaryEntry(
      Phrase("Source", "来源"),
      Phrase(
        "A system, database, folder or service that rows come from. It is only read.",
        "数据行的来处：系统、数据库、文件夹或服务。只读取，不写入。")),
    .run: GlossaryEntry(
      Phrase("Run", "运行"),
      Phrase(
        "One load of the warehouse, in one transaction: all of it or nothing. Every page names the run that its figures "
          + "rest on.",
        "数据仓库的一次加载，在一个事务中完成：要么全部成功，要么什么都不改。每个页面都注明其数字所依据的运行。")),
    .staging: GlossaryEntry(
      Phrase("Staging", "暂存"),
      Phrase(
        "Where rows land first, every column as the source had it, with the run that brought them.",
        "数据行最先到达之处，各列保持来源原样，并记录带来它们的运行。")),
    .fullcompare: GlossaryEntry(
      Phrase("Full compare", "全量比对"),
      Phrase(
        "All rows are read each time and compared with what is staged; rows that are gone are deletions.",
        "每次读取所有行并与暂存内容比对；消失的行视为删除。")),
    .mark: GlossaryEntry(
      Phrase("Change mark", "变更标记"),
      Phrase(
        "A column that grows with each change. Rows behind the last mark are read, less an overlap that catches those "
          + "committed late.",
        "随每次变更而增大的列。读取上次标记之后的行，并留出重叠时段以捕捉较晚提交的行。")),
    .rule: GlossaryEntry(
      Phrase("Rule", "规则"),
      Phrase("What every row of a source's table must keep.", "来源表的每一行都必须满足的条件。")),
    .reject: GlossaryEntry(
      Phrase("Reject", "拒收"),
      Phrase(
        "A row that cannot be read as its types say, or that breaks a rule. It is kept as it came, with the reason.",
        "无法按类型读取或违反规则的行。按原样保存，并注明原因。")),
    .mending: GlossaryEntry(
      Phrase("Mending", "更正"),
      Phrase("A value that is known to be wrong, and what it means.", "已知错误的值及其正确含义。")),
    .deleted: GlossaryEntry(
      Phrase("Deleted when", "删除条件"),
      Phrase(
        "The condition that is true for rows that the source has deleted but still shows.",
        "对来源已删除但仍可见的行成立的条件。")),
    .control: GlossaryEntry(
      Phrase("Control total", "控制总数"),
      Phrase(
        "A sum that is taken in the source and in the warehouse, and must be the same.",
        "分别在来源和仓库中计算、且必须相等的合计。")),
  ]
}
