/// Statements by which somebody might try to learn of what a role does not see.
enum SecretStatements {
  static let all =
    names + sets + totals + texts + calculations + rows + mistakes + definitions + times + hidings

  private static func select(_ axis: String, _ rest: String = "", with definitions: String = "") -> String {
    "\(definitions) SELECT {[Measures].AllMembers} ON 0, \(axis) ON 1 FROM [Sales] \(rest)"
  }

  /// What members there are.
  private static let names =
    [
      "[Store].Members", "[Store].AllMembers", "[Store].[Store Country].Members", "[Store].[Store State].Members",
      "[Store].[Store City].Members", "[Store].[Store Name].Members", "[Store].[All Stores].Children",
      "[Store].[USA].Children", "[Store].[USA].[CA].Children", "[Store].[USA].[CA].Siblings",
      "{[Store].[USA].[CA].FirstSibling, [Store].[USA].[CA].LastSibling}",
      "{[Store].[USA].[CA].NextMember, [Store].[USA].[CA].PrevMember, [Store].[USA].[CA].Lag(2)}",
      "{[Store].[USA].[CA].[Beverly Hills].Lead(1), [Store].[USA].[CA].[San Francisco].Lag(1)}",
      "Descendants([Store].[USA])", "Descendants([Store].[All Stores], [Store].[Store Name], SELF_AND_BEFORE)",
      "Descendants([Store].[All Stores], , LEAVES)", "[Store].[Store Name].Members.Item(0)",
      "{Ancestor([Store].[USA].[CA].[Beverly Hills], [Store].[Store Country])}",
      "{Ancestor([Store].[USA].[CA].[Beverly Hills], 2)}", "{Ascendants([Store].[USA].[CA].[Beverly Hills])}",
      "{[Store].[USA].[CA].[Beverly Hills].Parent.Parent}", "{[Store].DefaultMember}", "{[Store].CurrentMember}",
      "{Cousin([Store].[USA].[CA], [Store].[Israel])}", "{[Store].[USA].[CA] : [Store].[USA].[WA]}",
      "{OpeningPeriod([Store].[Store Name], [Store].[USA])}",
      "{ClosingPeriod([Store].[Store Name], [Store].[All Stores])}",
      "{[Store].[Type].Members}", "{[Store].[Type].DefaultMember}", "{[Gender].Members}", "{[Gender].DefaultMember}",
      "{[Gender].[F]}", "{[Employees].Members}", "{[Employees].AllMembers}", "[Employees].[Sheri].Children",
      "{[Employees].[Sheri].DataMember}", "{[Employees].[Sheri].[Derrick].DataMember}",
      "Descendants([Employees].[Sheri])", "Descendants([Employees].[Sheri], , LEAVES)",
      "{[Employees].[Sheri].[Derrick].NextMember}", "[Employees].[Employee Id].Members", "{[Store].Levels(1).Members}",
      "{[Store].[Store Name].Hierarchy.Members}", "{[Store].[Abroad]}", "{[Store].[USA].[West]}",
      "AddCalculatedMembers([Store].[USA].Children)", "AddCalculatedMembers([Store].[Store Country].Members)",
      "[Store].[Haifa]", "[Store].[Beverly Hills].Siblings", "{[Store].[Haifa].Parent, [Store].[Haifa].Children}",
      "{[Store].[Store City].&[USA]&[CA]&[Beverly Hills]}", "{[Store].[Store City].&[CA]&[Beverly Hills]}",
      "{[Store].[Atlantis].[Haifa]}", "{[Store].[Israel].[Haifa]}", "{[CA].[Beverly Hills]}",
      "{Ancestor([Store].[Haifa], 1)}", "Ascendants([Store].[Haifa])", "{[Store].[Utopia].[KY].[Beverly Hills]}",
    ].map { select($0) }

  /// What is in sets, and which of it is empty.
  private static let sets =
    [
      "[Top Stores]", "[Coast]", "TopCount([Store].[Store Name].Members, 3, [Measures].[Unit Sales])",
      "BottomCount([Store].Members, 5, [Measures].[Store Sales])",
      "TopPercent([Store].Members, 50, [Measures].[Unit Sales])",
      "Order([Store].Members, [Measures].[Unit Sales], BDESC)", "Filter([Store].Members, [Measures].[Unit Sales] > 50)",
      "Filter([Time].[Month].Members, ([Store].[USA], [Measures].[Unit Sales]) > 10)",
      "NonEmpty([Time].[Month].Members, {[Store].[All Stores]})",
      "NonEmpty([Store].Members, {[Measures].[Unit Sales]})",
      "NonEmptyCrossJoin([Store].[Store Name].Members, [Time].[Month].Members)",
      "NON EMPTY [Store].Members * [Time].[Month].Members", "NON EMPTY [Time].[Month].Members",
      "NON EMPTY [Employees].Members * [Store].[Store Country].Members", "NON EMPTY [Product].[Product Name].Members",
      "Exists([Store].Members, {[Product].[Food]})", "Hierarchize(DrilldownLevel({[Store].[All Stores]}))",
      "DrilldownMember({[Store].[USA]}, {[Store].[USA]})", "DrilldownLevelTop({[Store].[USA]}, 1)",
      "ToggleDrillState({[Store].[USA].[CA]}, {[Store].[USA].[CA]})",
      "VisualTotals({[Store].[All Stores], [Store].[USA], [Store].[USA].Children})",
      "VisualTotals({[Store].[USA], [Store].[USA].[CA]}, '* and more')",
      "VisualTotals({[Employees].[Sheri], [Employees].[Sheri].[Derrick]})",
      "Generate([Store].[Store Country].Members, Descendants([Store].CurrentMember, [Store].[Store Name]))",
      "Except([Store].[Store Name].Members, [Coast])", "Union([Store].[USA].Children, {[Store].[USA].[CA]})",
      "Extract([Store].[Store Name].Members * [Product].Members, [Store])",
      "{[Store].[USA].[CA].[Los Angeles]}", "{[Store].[USA].[OR]}", "{[Store].&[USA]&[OR]}",
      "{[Store].[Store Name].&[Store 7]}",
      "{[Store].[Store Name].&[Store 6]}", "{[Store].[Store Name].[Store 7]}", "{[Store 7]}", "{[Store 700]}",
      "{[Salem]}",
      "{[Store].[Store Name].[Store 66]}", "{[Store].[USA].[OS]}", "{[Store].[Vatikan]}",
      "{[Store].[USA].[CA].[Los Angelos]}",
      "{[Employees].[Sheri].[Michael]}", "{[Employees].[Sheri].[Michaal]}", "{[Employees].&[4]}", "{[Employees].&[8]}",
      "{[Gender].[Fe]}", "{StrToMember('[Store].[USA].[OR]')}", "{StrToMember('[Store].[Store Name].[Store 11]')}",
      "{StrToMember('[Store].&[USA]&[OR]')}", "StrToSet('{[Store].[USA].[OR], [Store].[USA].[CA]}')",
      "StrToSet('[Store].Members')", "{StrToTuple('([Store].[USA].[OR], [Gender].[F])')}",
      "{[Measures].[Store Cost]}",
    ].map { select($0) }

  /// What totals are.
  private static let totals =
    [
      select("{[Time].[1997]}"), select("{[Time].[1997]}", "WHERE [Store].[USA]"),
      select("{[Time].[1997]}", "WHERE {[Store].[USA], [Store].[Israel]}"),
      select("{[Time].[1997]}", "WHERE {[Store].[USA].[CA], [Store].[Israel].[Haifa]}"),
      select("{[Time].[1997]}", "WHERE {[Store].[Store Country].Members}"),
      select("{[Time].[1997]}", "WHERE {([Store].[USA], [Product].[Food]), ([Store].[Israel], [Product].[Drink])}"),
      select("{[Time].[1997]}", "WHERE {[Employees].[Sheri]}"),
      select("{[Time].[1997]}", "WHERE {[Employees].[Sheri], [Employees].[Sheri].[Derrick]}"),
      select("{[Time].[1997]}", "WHERE Except([Store].[All Stores].Children, {[Store].[USA]})"),
      "SELECT {[Measures].AllMembers} ON 0, [Store].Members ON 1 FROM (SELECT {[Store].[USA]} ON 0 FROM [Sales])",
      "SELECT {[Measures].AllMembers} ON 0, [Store].Members ON 1 FROM (SELECT {[Store].[USA].[OR]} ON 0 FROM [Sales])",
      """
      SELECT {[Measures].AllMembers} ON 0, [Store].Members ON 1 FROM NON VISUAL (SELECT {[Store].[USA].[CA]} ON \
      0 FROM [Sales])
      """,
      """
      SELECT {[Measures].AllMembers} ON 0, [Time].Members ON 1 FROM (SELECT {[Store].[USA], [Store].[Israel]} ON \
      0 FROM [Sales])
      """,
      """
      SELECT {[Measures].AllMembers} ON 0, [Time].Members ON 1 FROM (SELECT {([Store].[USA], [Product].[Food]), \
      ([Store].[Israel], [Product].[Drink])} ON 0 FROM [Sales])
      """,
      """
      SELECT {[Measures].AllMembers} ON 0, [Time].Members ON 1 FROM (SELECT TopCount([Store].[Store \
      Name].Members, 2, [Measures].[Unit Sales]) ON 0 FROM [Sales])
      """,
      """
      SELECT {[Measures].AllMembers} ON 0, [Time].Members ON 1 FROM (SELECT NON EMPTY [Employees].Members ON 0 \
      FROM [Sales])
      """,
      "SELECT FROM [Sales]", "SELECT FROM [Sales] WHERE [Measures].[Customer Count]", "SELECT FROM [Secret]",
      "SELECT FROM [Secrat]",
    ]

  /// What texts say.
  private static let texts =
    [
      "[Store].CurrentMember.Properties('CHILDREN_CARDINALITY')",
      "[Store].CurrentMember.Properties('PARENT_UNIQUE_NAME')",
      "[Store].CurrentMember.Properties('MEMBER_KEY')", "[Store].CurrentMember.Properties('LEVEL_NUMBER')",
      "[Store].CurrentMember.Properties('Store Manager')", "[Store].CurrentMember.Properties('MEMBER_ORDINAL')",
      "SetToStr([Store].Members)", "SetToStr([Store].CurrentMember.Children)", "[Store].CurrentMember.FirstChild.Name",
      "[Store].CurrentMember.LastChild.UniqueName", "[Store].CurrentMember.NextMember.Caption",
      "Generate([Store].[Store Name].Members, [Store].CurrentMember.Name, ', ')", "MemberToStr([Store].DefaultMember)",
      "TupleToStr(([Store].CurrentMember, [Gender].CurrentMember))", "[Gender].CurrentMember.Name",
      "[Store].CurrentMember.Parent.Name", "[Store].Levels(1).Name", "[Store].Levels.Count",
      "[Store].CurrentMember.Level.Name",
      "[Employees].CurrentMember.FirstChild.Name", "[Store].[Type].CurrentMember.Name",
    ].flatMap { text in
      [
        "WITH MEMBER [Measures].[T] AS \(text) SELECT {[Measures].[T]} ON 0, [Store].Members ON 1 FROM [Sales]",
        "WITH MEMBER [Measures].[T] AS \(text) SELECT {[Measures].[T]} ON 0 FROM [Sales]",
      ]
    } + [
      """
      SELECT [Store].Members DIMENSION PROPERTIES CHILDREN_CARDINALITY, PARENT_UNIQUE_NAME, MEMBER_KEY, \
      [Store].[Store Name].[Store Manager], [Store].[Store Name].[Store Sqft] ON 0 FROM [Sales]
      """,
      """
      SELECT [Employees].Members DIMENSION PROPERTIES CHILDREN_CARDINALITY, [Employees].[Employee \
      Id].[Position], PARENT_COUNT ON 0 FROM [Sales]
      """,
      "SELECT [Store].[Type].Members DIMENSION PROPERTIES MEMBER_KEY ON 0 FROM [Sales]",
      "SELECT [Store].Members DIMENSION PROPERTIES KEY0, KEY1, KEY2, PARENT_LEVEL, PARENT_COUNT ON 0 FROM [Sales]",
      """
      SELECT [Store].[Store Name].Members DIMENSION PROPERTIES [Store].[Type].[Store Type].[Store Type] ON 0 \
      FROM [Sales]
      """,
    ]

  /// What formulas compute.
  private static let calculations =
    [
      "([Store].[USA].[CA], [Measures].[Unit Sales]) / ([Store].[USA], [Measures].[Unit Sales])",
      "([Store].[All Stores], [Measures].[Unit Sales])", "([Store].DefaultMember, [Measures].[Unit Sales])",
      "([Store].CurrentMember.Parent, [Measures].[Unit Sales])", "Sum([Store].[USA].Children, [Measures].[Unit Sales])",
      "Aggregate([Store].[Store Country].Members, [Measures].[Customer Count])",
      "Aggregate({[Store].[USA], [Store].[Israel]})", "Sum({[Store].[USA]}, [Measures].[Store Sales])",
      "Count([Store].[Store Name].Members)",
      "Count(NonEmpty([Time].[Month].Members, {([Store].[USA], [Measures].[Sales Count])}))",
      "Rank([Store].[USA].[CA], [Store].[Store State].Members)",
      "Rank([Store].CurrentMember, [Store].Members, [Measures].[Unit Sales])",
      "DistinctCount([Store].Members)", "Max([Store].Members, [Measures].[Unit Sales])",
      "IsEmpty(([Store].[USA], [Measures].[Unit Sales]))",
      "IsEmpty(([Store].[USA].[OR], [Measures].[Unit Sales]))",
      "IIf([Store].[USA].[OR] IS [Store].CurrentMember, 1, 0)",
      "IIf([Store].CurrentMember IS [Store].[USA].[CA], 1, 0)", "([Measures].[Store Cost])", "[Measures].[Margin] * 2",
      "[Measures].[Store Sales] - [Measures].[Store Cost]", "([Gender].[F], [Measures].[Unit Sales])",
      "KPIValue('Volume')", "KPIGoal('Volume')", "[Measures].[Best Store]", "[Measures].[Stores]",
      "StrToValue('[Store].[USA]')",
      "Correlation([Store].[Store Name].Members, [Measures].[Unit Sales], [Measures].[Store Sales])",
      "Median([Store].[Store Country].Members, [Measures].[Unit Sales])",
      "([Employees].[Sheri], [Measures].[Unit Sales])",
      "([Employees].[Sheri].DataMember, [Measures].[Unit Sales])",
      "Sum([Employees].[Sheri].Children, [Measures].[Unit Sales])",
      "([Store].[Type].[Secret], [Measures].[Unit Sales])", "ValidMeasure([Measures].[Unit Sales])",
      "Sum(YTD(), [Measures].[Unit Sales])", "([Store].[Abroad], [Measures].[Unit Sales])",
      "([Store].[USA].[West], [Measures].[Price])",
      "CoalesceEmpty(([Store].[USA], [Measures].[Unit Sales]), -1)", "([Measures].[Latest], [Store].[USA])",
      "CalculationCurrentPass()", "[Measures].CurrentMember.UniqueName",
    ].flatMap { formula in
      [
        "WITH MEMBER [Measures].[X] AS \(formula) SELECT {[Measures].[X]} ON 0, {[Store].Members} ON 1 FROM [Sales]",
        """
        WITH MEMBER [Measures].[X] AS \(formula) SELECT {[Measures].[X]} ON 0, NON EMPTY \
        {[Time].[Quarter].Members} ON 1 FROM [Sales]
        """,
      ]
    } + [
      """
      WITH MEMBER [Store].[Mine] AS Aggregate([Store].[All Stores].Children) SELECT {[Measures].AllMembers} ON \
      0, {[Store].[Mine]} ON 1 FROM [Sales]
      """,
      """
      WITH MEMBER [Store].[USA].[Mine] AS Aggregate({[Store].[USA]}) SELECT {[Measures].AllMembers} ON 0, \
      {[Store].[USA].[Mine]} ON 1 FROM [Sales]
      """,
      """
      WITH MEMBER [Employees].[Mine] AS Sum({[Employees].[Sheri]}) SELECT {[Measures].AllMembers} ON 0, \
      {[Employees].[Mine]} ON 1 FROM [Sales]
      """,
      """
      WITH SET [S] AS Filter([Store].Members, [Store].CurrentMember.Name > 'S') SELECT {[Measures].AllMembers} \
      ON 0, [S] ON 1 FROM [Sales]
      """,
      """
      WITH MEMBER [Measures].[R] AS [Measures].[R2] MEMBER [Measures].[R2] AS [Measures].[R] SELECT \
      {[Measures].[R]} ON 0, [Store].Members ON 1 FROM [Sales]
      """,
      """
      SELECT {[Measures].AllMembers} ON 0, [Store].Members ON 1 FROM [Sales] CELL PROPERTIES VALUE, \
      FORMATTED_VALUE, FORMAT_STRING, CELL_ORDINAL
      """,
      "SELECT {[Measures].[Store Cost]} ON 0 FROM [Sales]", "SELECT {[Measures].[Margin]} ON 0 FROM [Sales]",
      "SELECT {[Measures].[Stare Cost]} ON 0 FROM [Sales]", "SELECT {[Measures].[Margan]} ON 0 FROM [Sales]",
    ]

  /// Rows, and how they are asked for.
  private static let rows =
    [
      "", "WHERE [Store].[USA]", "WHERE [Store].[USA].[CA]", "WHERE [Store].[USA].[OR]", "WHERE [Employees].[Sheri]",
      "WHERE ([Store].[USA].[CA].[Beverly Hills], [Measures].[Customer Count])",
      "WHERE {[Store].[USA], [Store].[Israel]}",
      "WHERE [Store].[USA].[West]", "WHERE [Measures].[Store Cost]", "WHERE [Measures].[Margin]",
    ].flatMap { slicer in
      [
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer)", "DRILLTHROUGH MAXROWS 4 SELECT FROM [Sales] \(slicer)",
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Store].[Store Name], [Measures].[Store Cost]",
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Store], [Measures].[Unit Sales]",
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Store].[Store Name].[Store Manager], [Employees]",
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Gender]",
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Gender].[Gender]",
        "DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Store].[Type]",
        """
        DRILLTHROUGH SELECT FROM [Sales] \(slicer) RETURN [Store].[Store Country], [Employees].[Employee \
        Id].[Position]
        """,
        "EXPLAIN SELECT FROM [Sales] \(slicer)",
        "EXPLAIN SELECT [Store].Members ON 0, NON EMPTY [Time].[Month].Members ON 1 FROM [Sales] \(slicer)",
      ]
    }

  /// What is said about mistakes.
  private static let mistakes = [
    "SELECT [Store].[USA].[Q] ON 0 FROM [Sales]", "SELECT [Stora].[USA] ON 0 FROM [Sales]",
    "SELECT [Gendar].Members ON 0 FROM [Sales]", "SELECT [Store].[Typa].Members ON 0 FROM [Sales]",
    "SELECT [Employaes].Members ON 0 FROM [Sales]", "SELECT {[Store].[USA], [Gender].[F]} ON 0 FROM [Sales]",
    "SELECT Foo([Store].[USA].[OR]) ON 0 FROM [Sales]", "SELECT [Store].[USA].[OR].Childs ON 0 FROM [Sales]",
    "SELECT [Store].[USA].[OR].[Salem].[Store 13] ON 0 FROM [Sales]",
    "SELECT [Store].[Store Nama].Members ON 0 FROM [Sales]",
    "SELECT [Store].[Store Name].Members.Item('Store 7') ON 0 FROM [Sales]",
    "WITH MEMBER [Store].[USA].[OR].[X] AS 1 SELECT [Store].[USA].[OR].[X] ON 0 FROM [Sales]",
    "WITH MEMBER [Gender].[X] AS 1 SELECT [Gender].[X] ON 0 FROM [Sales]",
    "WITH MEMBER [Measures].[Store Cost] AS 1 SELECT [Measures].[Store Cost] ON 0 FROM [Sales]",
    "WITH SET [Top Stores] AS {[Store].[USA].[OR]} SELECT [Top Stores] ON 0 FROM [Sales]",
    "SELECT [Store].[Canada] ON 0 FROM [Sales]", "SELECT [Store].[Canade] ON 0 FROM [Sales]",
    "SELECT [Store].[Mexico].Children ON 0 FROM [Sales]", "SELECT [Store].[Mexico].[DF] ON 0 FROM [Sales]",
    "SELECT [Andorra] ON 0 FROM [Sales]", "SELECT [Product].[Food].[Store 7] ON 0 FROM [Sales]",
    "SELECT [Store].[Manager of Store 7] ON 0 FROM [Sales]",
    "SELECT {[Store].[USA].[CA].[Los Angeles].[Store 7]} ON 0 FROM [Sales]",
    "SELECT {[Measures].[Stoer Cost]} ON 0 FROM [Sales]", "SELECT {[Stoer Cost]} ON 0 FROM [Sales]",
    "SELECT {[Marginn]} ON 0 FROM [Sales]", "SELECT {[Genderr]} ON 0 FROM [Sales]",
    "SELECT [Store].[Haifa].[Storr 22] ON 0 FROM [Sales]", "SELECT [Store].[Storr Country].Members ON 0 FROM [Sales]",
    "SELECT [Store].[Store State].[OR] ON 0 FROM [Sales]", "SELECT [Store].[Store State].&[OR] ON 0 FROM [Sales]",
    "SELECT [Store].[Store Country].&[Vatican] ON 0 FROM [Sales]",
  ]
}
