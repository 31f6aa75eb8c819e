extension Phrase {
  static let indexLead = Phrase(
    "Each KPI and measure with its definition, its owner and where it comes from, back to the columns of the sources.",
    "每个 KPI 和度量的定义、负责人与来源，可一直追溯到来源系统的列。")
  static let glossaryLead = Phrase("What the words of this site mean.", "本站用语的含义。")
  static let alphabetLead = Phrase(
    "Everything that has a name, on one page: your browser's search finds it here.", "所有有名称的内容都在这一页，可用浏览器的页内查找。")
  static let narrowBy = Phrase("Show", "显示")
  static let allKinds = Phrase("everything", "全部")
  static let sourceColumns = Phrase("Columns of sources", "来源列")
  static let sourceColumn = Phrase("Column of a source", "来源列")
  static let otherThings = Phrase("Initiatives and roles", "举措与角色")
  static let name = Phrase("Name", "名称")
  static let kind = Phrase("Kind", "类别")
  static let within = Phrase("In", "所在")
}
