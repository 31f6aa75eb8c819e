extension SecretStatements {
  private static func cell(_ formula: String) -> String {
    "WITH MEMBER [Measures].[X] AS \(formula) SELECT {[Measures].[X]} ON 0 FROM [Sales]"
  }

  /// What the definition computes of members and measures that a role does not see.
  static let definitions =
    [
      "[Measures].[Pope]", "[Measures].[Pope] + 1", "IIf(IsEmpty([Measures].[Pope]), 'none', 'some')",
      "SetToStr([Popes])", "Count([Popes])", "SetToStr([Coast])", "Sum([Coast], [Measures].[Unit Sales])",
      "KPIValue('Expense')", "KPIGoal('Expense')", "KPIStatus('Expense')", "KPIValue('Faith')", "KPIGoal('Faith')",
      "KPIValue('Expanse')", "KPIValue('Fait')", "KPIGoal('Volume')", "KPITrend('Volume')", "KPIWeight('Volume')",
      "([Store].[USA].[West], [Measures].[Unit Sales])", "([Store].[USA].[West], [Measures].[Store Cost])",
      "([Store].[Abroad], [Measures].[Margin])", "[Store].[Abroad].Name", "[Store].[USA].[West].Properties('CAPTION')",
      "SetToStr(AddCalculatedMembers([Measures].Members))", "Count([Measures].AllMembers)",
      "SetToStr(StripCalculatedMembers([Measures].AllMembers))", "[Measures].DefaultMember.Name",
    ].map(cell)
    + [
      "SELECT {KPIValue('Expense'), KPIGoal('Expense'), KPIValue('Faith')} ON 0 FROM [Sales]",
      "SELECT [Popes] ON 0 FROM [Sales]", "SELECT {[Measures].[Pope]} ON 0, [Store].Members ON 1 FROM [Sales]",
      "SELECT FROM [Sales] WHERE [Measures].[Pope]", "SELECT FROM [Sales] WHERE [Popes]",
      "SELECT FROM (SELECT [Popes] ON 0 FROM [Sales])", "SELECT FROM (SELECT [Coast] ON 0 FROM [Sales])",
      "WITH SET [Popes] AS {[Store].[All Stores]} SELECT [Popes] ON 0 FROM [Sales]",
    ]

  /// Periods, states and measures that time puts together.
  static let times =
    [
      "([Measures].[Latest], [Time].[1997])", "([Measures].[Latest], [Store].[USA].[CA])",
      "Sum(YTD([Time].[1997].[Q2]), [Measures].[Latest])", "(ParallelPeriod([Time].[Year], 1, [Time].[1998].[Q1]))",
      "([Measures].[Unit Sales], [Time].[1998].PrevMember)", "Aggregate(LastPeriods(3, [Time].[1997].[Q3]))",
      "Aggregate([Time].[Month].Members * [Store].[Store Name].Members, [Measures].[Latest])",
      "Avg([Time].[Quarter].Members, [Measures].[Customer Count])", "Count([Time].[Weekly].[Week].Members)",
    ].map(cell)
    + [
      "SELECT [Store].Members ON 0 FROM [Sales] AS KNOWN ON '1997-06-30'",
      "SELECT NON EMPTY [Store].Members ON 0, [Measures].AllMembers ON 1 FROM [Sales] AS KNOWN ON '2030-01-01'",
      "DRILLTHROUGH SELECT FROM [Sales] AS KNOWN ON '2030-01-01'",
      "EXPLAIN SELECT [Store].Members ON 0 FROM [Sales] AS KNOWN ON '2030-01-01'",
    ]

  /// Ways round a grant.
  static let hidings =
    [
      "Dimensions(1).Name", "Dimensions(1).UniqueName", "Dimensions('Gender').Name", "Dimensions('Gendar').Name",
      "Dimensions('Store.Type').Name", "Dimensions('[Store].[Type]').DefaultMember.Name",
      "Dimensions('Store').DefaultMember.UniqueName", "Dimensions(6).Name", "Dimensions(60).Name",
      "Dimensions('Employees').DefaultMember.Name", "[Store].Dimension.Name",
      "[Store].[USA].Dimension.DefaultMember.Name",
      "Levels('[Store].[Store City]').Name", "Levels('[Store].[Stor City]').Name",
      "[Store].Levels('Store Country').Name",
      "[Store].Levels(0).Name", "[Store].Levels(7).Name", "[Gender].Levels(1).Name", "[Employees].Levels(1).Name",
      "StrToMember('[Gender].[F]').Name", "StrToMember('[Store].[USA].[CA].[Los Angeles].[Store 7]').Name",
      "StrToMember('[Store].[Vatikan]').Name", "StrToMember('[Employees].[Sheri].[Michael].[Ann]').Name",
      "StrToMember('[Measures].[Store Cost]').Name", "StrToValue('[Measures].[Store Cost]')",
      "StrToValue('([Store].[USA].[OR], [Measures].[Unit Sales])')", "StrToSet('[Gender].Members').Count",
      "StrToTuple('([Gender].[F], [Store].[USA])').Item(0).Name", "Count(StrToSet('{[Store].&[USA]&[WA]}'))",
      "SetToStr(Filter([Store].Members, [Store].CurrentMember.Properties('Store Sqft') > 0))",
      "SetToStr(Filter([Store].[Store Name].Members, [Measures].[Unit Sales] < 20))",
      "SetToStr(Filter([Employees].Members, [Employees].CurrentMember.Properties('Position') <> ''))",
      "SetToStr(Order([Store].[Store Name].Members, [Store].CurrentMember.Properties('Store Manager'), BDESC))",
      "SetToStr(TopCount([Employees].Members, 3, [Measures].[Customer Count]))",
      "SetToStr(Except([Employees].Members, {[Employees].[Sheri]}))",
      "SetToStr(Descendants([Employees].[Sheri], 1))", "SetToStr(Descendants([Employees].[Sheri], 5, LEAVES))",
      "[Employees].[Sheri].DataMember.UniqueName",
      "([Employees].[Sheri].[Derrick].DataMember, [Measures].[Unit Sales])",
      "[Employees].[Sheri].[Derrick].Properties('CHILDREN_CARDINALITY')",
      "[Employees].[Sheri].Properties('DISPLAY_INFO')", "[Employees].[Sheri].FirstChild.Caption",
      "[Store].[USA].LastChild.Caption", "[Store].[USA].[CA].Properties('MEMBER_CAPTION')",
      "Ancestor([Employees].[Sheri].[Derrick].[Pedro], 2).Name", "Ancestors([Store].[USA].[CA], 1).Item(0).Name",
      "Aggregate([Store].[Store City].Members, [Measures].[Customer Count])",
      "Aggregate([Store].[Store Name].Members, [Measures].[Largest])",
      "Aggregate([Employees].Members, [Measures].[Customer Count])",
      "Aggregate([Store].[Store City].Members * [Product].[Product Family].Members, [Measures].[Customer Count])",
      "Aggregate({([Store].[USA], [Product].[Food]), ([Store].[Israel], [Product].[Drink])}, [Measures].[Largest])",
      "DistinctCount([Store].[Store Name].Members * [Time].[Month].Members)",
      "Count(CrossJoin([Store].[Store Name].Members, [Employees].Members), EXCLUDEEMPTY)",
      "LinRegSlope([Store].[Store Name].Members, [Measures].[Unit Sales], [Measures].[Store Sales])",
      "Stdev([Store].Members, [Measures].[Unit Sales])", "[Store].CurrentMember.Properties('Store Mannager')",
      "[Store].[USA].[CA].[Beverly Hills].[Store 6].Properties('Store Type')",
      "[Store].[USA].[CA].[Los Angeles].Properties('Store Manager')", "[Store].[USA].Properties('UNIQUE_NAME')",
      "Rank([Store].[USA].[CA], Order([Store].Members, [Measures].[Unit Sales], BASC))",
    ].map(cell)
    + [
      """
      SELECT Hierarchize({[Store].Members}) DIMENSION PROPERTIES MEMBER_CAPTION, LEVEL_NUMBER, MEMBER_TYPE, \
      MEMBER_ORDINAL, PARENT_LEVEL, DISPLAY_INFO, ID, KEY ON 0 FROM [Sales]
      """,
      "SELECT [Store].Members DIMENSION PROPERTIES [Store].[Store Name].[Store Mannager] ON 0 FROM [Sales]",
      "SELECT [Store].Members DIMENSION PROPERTIES [Store].[Type].[Store Type].[Anything] ON 0 FROM [Sales]",
      "SELECT [Store].[Store Name].Members ON 0 FROM [Sales] CELL PROPERTIES VALUE, FORMATTED_VALUE, SOLVE_ORDER",
      "DRILLTHROUGH SELECT {[Store].[USA].[CA].[Beverly Hills]} ON 0 FROM [Sales] RETURN [Gender].[Gender]",
      "DRILLTHROUGH SELECT FROM [Sales] RETURN [Gender]",
      "DRILLTHROUGH SELECT FROM [Sales] RETURN [Measures].[Store Cost]",
      "DRILLTHROUGH SELECT FROM [Sales] RETURN [Store].[Type].[Store Type], [Store].[Store Name].[Store Manager]",
      "DRILLTHROUGH SELECT FROM [Sales] RETURN [Store].[Store Name].[Store Mannager]",
      "DRILLTHROUGH SELECT FROM [Sales] RETURN [Employees], [Store], [Measures].[Unit Sales]",
      "DRILLTHROUGH MAXROWS 3 FIRSTROWSET 2 SELECT FROM [Sales] WHERE [Store].[USA]",
      "DRILLTHROUGH SELECT FROM [Sales] WHERE {[Store].[USA].[CA], [Store].[Israel]}",
      "DRILLTHROUGH SELECT {[Employees].[Sheri]} ON 0 FROM [Sales]",
      "DRILLTHROUGH SELECT FROM (SELECT {[Store].[USA], [Store].[Israel]} * {[Product].[Food]} ON 0 FROM [Sales])",
      "DRILLTHROUGH SELECT FROM [Sales] WHERE ([Measures].[Customer Count], [Store].[USA].[CA])",
      "EXPLAIN SELECT [Employees].Members ON 0 FROM [Sales] WHERE {[Store].[USA], [Store].[Israel]}",
      "EXPLAIN SELECT {[Measures].[Customer Count]} ON 0 FROM [Sales] WHERE {[Store].[USA].[CA], [Store].[Israel]}",
      "EXPLAIN SELECT NON EMPTY [Store].[Store Name].Members * [Employees].Members ON 0 FROM [Sales]",
      "EXPLAIN SELECT FROM (SELECT [Store].[Store City].Members ON 0 FROM [Sales])",
    ]
}
