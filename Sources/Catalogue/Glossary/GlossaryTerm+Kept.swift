extension GlossaryTerm {
  /// The words of stars and dimensions.
  static let kept: [GlossaryTerm: GlossaryEntry] = [
    .star: GlossaryEntry(
      Phrase("Star", "星型"),
      Phrase(
        "A table of facts with the dimensions around it. Cubes are made of stars.",
        "一个事实表及其周围的维度。多维数据集由星型构成。")),
    .fact: GlossaryEntry(
      Phrase("Fact", "事实"),
      Phrase(
        "A row of a star. It is never overwritten: a changed one is retired by the run that replaces it, so that any past "
          + "state can be asked for.",
        "星型中的一行。事实从不被覆盖：变化的行由替换它的那次运行停用，因此可以查询任何过去的状态。")),
    .grain: GlossaryEntry(
      Phrase("Grain", "粒度"),
      Phrase("What one row stands for.", "一行代表什么。")),
    .transaction: GlossaryEntry(
      Phrase("Transaction facts", "事务事实"),
      Phrase("One row an event; it hardly ever changes.", "每个事件一行，几乎不再变化。")),
    .periodic: GlossaryEntry(
      Phrase("Periodic facts", "周期快照事实"),
      Phrase("One row a thing and period, such as a customer and month.", "每个对象每个周期一行，例如每个客户每月一行。")),
    .accumulating: GlossaryEntry(
      Phrase("Accumulating facts", "累积快照事实"),
      Phrase(
        "One row a thing with a life cycle. Each change retires the row and adds its successor.",
        "每个有生命周期的对象一行；每次变化都停用旧行并新增后继行。")),
    .part: GlossaryEntry(
      Phrase("Role of a dimension", "维度的角色"),
      Phrase(
        "The part that a dimension plays for a star: the date on which something was created, and that on which it was "
          + "closed.",
        "维度在星型中担任的角色：例如创建日期与关闭日期都是日期维度。")),
    .naturalkey: GlossaryEntry(
      Phrase("Natural key", "自然键"),
      Phrase("What the source knows a thing by.", "来源系统用来识别个体的键。")),
    .surrogate: GlossaryEntry(
      Phrase("Surrogate key", "代理键"),
      Phrase(
        "A number that the database gives each version of a member; facts refer to it.",
        "数据库为成员的每个版本编的号，事实通过它引用成员。")),
    .attribute: GlossaryEntry(
      Phrase("Attribute", "属性"),
      Phrase("Something that is known of a member: its name, tier, region.", "关于成员的已知信息：名称、等级、地区。")),
    .fixed: GlossaryEntry(
      Phrase("fixed", "固定"),
      Phrase(
        "The first value stays for ever, whatever the source says later.", "始终保留第一个值，无论来源之后如何变化。")),
    .overwrite: GlossaryEntry(
      Phrase("overwrite", "覆盖"),
      Phrase(
        "A new value replaces the old one, also for facts of the past.", "新值取代旧值，对过去的事实也一样。")),
    .version: GlossaryEntry(
      Phrase("version", "版本"),
      Phrase(
        "A new value gives the member a new version; facts keep the version of their own day.",
        "新值使成员产生新版本；事实保留其当日的版本。")),
    .asofday: GlossaryEntry(
      Phrase("as it was, as it is", "当时状态与现状"),
      Phrase(
        "A dimension with versions can be seen both ways: with the values of each fact's own day, or with today's.",
        "有版本的维度可以两种方式查看：按事实当日的值，或按今天的值。")),
    .unknown: GlossaryEntry(
      Phrase("Unknown member", "未知成员"),
      Phrase(
        "What facts are shown under whose source names no member. No fact is dropped.",
        "来源未指明成员的事实归于此处；不会丢弃任何事实。")),
    .existing: GlossaryEntry(
      Phrase("Existing table", "已有的表"),
      Phrase(
        "A table that stands in the database already and is asked as it is: it is never loaded and has no runs.",
        "数据库中已存在的表，按现状查询：不加载，也没有运行记录。")),
    .check: GlossaryEntry(
      Phrase("Check", "检查"),
      Phrase(
        "Something that must hold after a load. A blocking one that fails rolls the run back; another one warns.",
        "加载后必须成立的条件。阻断型检查失败时回滚整次运行，其余只作警告。")),
  ]
}
