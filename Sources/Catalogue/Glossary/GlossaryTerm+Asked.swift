extension GlossaryTerm {
  /// The words of cubes.
  static let asked: [GlossaryTerm: GlossaryEntry] = [
    .cube: GlossaryEntry(
      Phrase("Cube", "多维数据集"),
      Phrase(
        "What questions are put to: measures that can be seen by any of its dimensions, at any level, under any filter.",
        "查询的对象：其中的度量可按任一维度、任一级别、任一筛选条件查看。")),
    .measure: GlossaryEntry(
      Phrase("Measure", "度量"),
      Phrase("Something that is counted or added up in a cube.", "多维数据集中被计数或汇总的内容。")),
    .aggregate: GlossaryEntry(
      Phrase("Aggregate", "汇总方式"),
      Phrase(
        "How the rows' values become one: their sum, number, number of different ones, mean, least or greatest. A total "
          + "is always computed from the rows, never from the lines above it.",
        "多行数值合成一个数的方式：合计、个数、不同值个数、平均、最小或最大。总计始终由各行计算，而不是由上方各项相加。")),
    .formula: GlossaryEntry(
      Phrase("Calculated measure", "计算度量"),
      Phrase(
        "Arithmetic over other measures, computed anew for each cell, totals included. A division by zero gives nothing.",
        "由其他度量计算得出，每个单元格（包括总计）都重新计算；除数为零时没有值。")),
    .semiadditive: GlossaryEntry(
      Phrase("Semi-additive measure", "半可加度量"),
      Phrase(
        "A measure that adds up along every dimension but time, such as a stock: of a quarter it is what its last month "
          + "was, or the mean of its months.",
        "除时间外可沿各维度相加的度量，例如存量：一个季度的值是最后一个月的值，或各月的平均。")),
    .calculated: GlossaryEntry(
      Phrase("Calculated member", "计算成员"),
      Phrase(
        "A member whose values a formula in MDX gives.", "其值由 MDX 公式给出的成员。")),
    .set: GlossaryEntry(
      Phrase("Named set", "命名集"),
      Phrase("Members under a name that questions may use.", "查询中可直接引用的一组成员。")),
    .dimension: GlossaryEntry(
      Phrase("Dimension", "维度"),
      Phrase(
        "What numbers are seen by: date, customer, office. It is conformed: the same members for every star.",
        "查看数字的角度：日期、客户、办事处。维度是一致的：各星型共用同样的成员。")),
    .hierarchy: GlossaryEntry(
      Phrase("Hierarchy", "层次结构"),
      Phrase("A way down through a dimension's members, from coarse to fine.", "由粗到细逐级查看维度成员的路径。")),
    .level: GlossaryEntry(
      Phrase("Level", "级别"),
      Phrase("A step of a hierarchy: year, quarter, month, day.", "层次结构中的一级：年、季度、月、日。")),
    .member: GlossaryEntry(
      Phrase("Member", "成员"),
      Phrase("One of the things on a level: 2025, London.", "某一级别上的一个个体：2025 年、伦敦。")),
    .access: GlossaryEntry(
      Phrase("Role", "角色（权限）"),
      Phrase(
        "What a group of people may see of the cubes. What no grant gives them does not exist for them.",
        "一组人可以看到的数据范围。未被授予的内容对他们而言不存在。")),
  ]
}
