import TestSupport
import Testing

/// Expressions with the texts that the references of MDX, Visual Basic and Excel, and Mondrian's, give for them.
@Suite(
  "Expressions of the references",
  .enabled(if: FoodMartWarehouse.absence == nil, "needs ../shared/foodmart, ../shared/mdx and psql"))
struct ReferenceExpressionTests {
  /// Expressions at the default members of the cube Sales, with the text of their cell; an empty text for an empty cell.
  private static let texts: KeyValuePairs = [
    // Operators and nulls.
    "1 + 2 * 3 ^ 2": "19", "NULL + 1": "1", "1 - NULL": "1", "NULL * 1": "", "NULL / 1": "", "1 / NULL": "Infinity",
    "NULL = NULL": "false", "\"a\" > \"B\"": "true", "\"foo\" = NULL": "false", "1=0 XOR 0=0": "true",
    "(\"1\" = \"1\") = (1 = 1)": "true", "1 = 1 AND NOT 2 = 2 OR 3 = 3": "true",
    "\"foo\" || [Gender].[M].Name || \"\" || \"!\"": "fooM!", "1 + [Gender].[F]": "131,559",
    // Conditions.
    "IIf(1=1, NULL, 20)": "", "IIf(1 > 2, [Gender].[M], [Gender].[F]).Name": "F",
    "IIf(1=2, [Store].[USA].Level, [Store].[USA].[CA].Level).Name": "Store State",
    "CASE WHEN 1=0 THEN \"first\" WHEN 1=1 THEN \"second\" ELSE \"third\" END": "second",
    "CASE 5 WHEN 2 THEN \"first\" WHEN 3 THEN \"second\" END": "",
    "CASE CASE WHEN 1=1 THEN 1 END WHEN 1 THEN 'one' ELSE 'other' END": "one",
    "CASE [Gender].CurrentMember WHEN [Gender].[F] THEN 1 WHEN [Gender].[All Gender] THEN 2 END": "2",
    // Texts.
    "Len(NULL)": "0", "InStr(NULL, \"a\")": "0", "InStr(-1, \"banana\", \"a\")": "2",
    "Mid(\"ab'c\"\"d\", 1)": "ab'c\"d",
    "Replace(\"xyzzyxyzzy\", \"xyz\", \"wxyx\", 2, -1, 0)": "yzzywxyxzy", "StrConv(\"hello world\", 1)": "HELLO WORLD",
    "InStrRev(\"the quick brown fox jumps over the lazy dog\", \"the\", -1, 0)": "32", "Hex(-100)": "FFFFFF9C",
    "Oct(-100)": "37777777634", "\"[\" || Str(-10.123) || Str(10.123) || \"]\"": "[-10.123 10.123]",
    "Val(\"    -  1615 198th Street N.E.\")": "-1,615,198", "Val(\"&HFFFF\")": "65,535",
    "Partition(20, 0, 98, 5)": "20:24",
    // Formats.
    "Format(-12.2, \"#,##0.00;(#,##0.00)\")": "(12.20)", "Format(NULL, \"#;;;nothing\")": "nothing",
    "Format(0, \"$#,##0;;\\Z\\e\\r\\o\")": "Zero", "Format(5, \"0.00E-00\")": "5.00E00",
    "Format(\"hello\", \">\")": "HELLO",
    "FormatNumber(-0.5, 2, 0, -1, 0)": "(.50)", "FormatPercent(-0.001575, 2, 0, -1, 0)": "(.16%)",
    "FormatCurrency(-0.15, 2, 0, 0, 0)": "-$.15",
    // Dates.
    "Format(CDate(\"October 19, 1962 4:35:47 PM\"), \"yyyy-mm-dd hh:nn:ss\")": "1962-10-19 16:35:47",
    "Format(CDate(\"January 1952\"), \"yyyy-mm-dd\")": "1952-01-01",
    "Format(DateAdd(\"m\", 1, DateSerial(2008, 1, 31)), \"yyyy-mm-dd\")": "2008-02-29",
    "DateDiff(\"ww\", CDate(\"2008-01-01\"), CDate(\"2008-01-31\"))": "4",
    "DatePart(\"ww\", CDate(\"1/1/2010\"), 2, 2)": "53",
    "Weekday(CDate(\"4/29/2008\"), 2)": "2", "WeekdayName(1, FALSE, 2)": "Monday",
    // Numbers and money.
    "CInt(-1.5)": "-2", "CInt(2.5)": "2", "Int(-2.5)": "-3", "Fix(-2.5)": "-2", "Mod(28, -5)": "-2",
    "Format(FV(0.1, 60, -100, 0, FALSE), \"0.0000\")": "303481.6395", "Log(0)": "-Infinity",
    "Format(PPmt(0.1, 1, 10, 1000, 0, FALSE), \"0.0000\")": "-62.7454",
    "Format(MIRR(0.1, 0.12, -120000, 39000, 30000, 21000, 37000, 46000), \"0.000000\")": "0.126094",
    // Libraries, as Analysis Services names them.
    "VBA!Abs(-1)": "1", "VBA![Left](\"abc\", 1)": "a", "[VBA]![Left](\"abc\", 1)": "a", "VBAMDX.Left(\"abc\", 1)": "a",
    "ExcelMDX.Mod(5, 3)": "2",
    // Statistics.
    "Median({[Store].[USA].Children}, [Measures].[Store Sales])": "159,167.84",
    "Format(Stdev({[Store].[USA].Children}, [Measures].[Store Sales]), \"0.00\")": "65825.45",
    "Format(Var({[Store].[USA].Children}, [Measures].[Store Sales]), \"0.00\")": "4332990493.69",
    "Format(Correlation({[Store].[USA].Children}, [Measures].[Unit Sales], [Measures].[Store Sales]), \"0.000000\")":
      "0.999906",
    "Format(LinRegSlope([Time].[Month].Members, [Measures].[Unit Sales], [Measures].[Store Sales]), \"0.000\")":
      "0.475",
    "Sum({}, 1)": "", "Count({[Gender].[M].NextMember})": "0",
    // Properties, called or named.
    "[Store].[USA].[CA].[Beverly Hills].[Store 6].[Store Type]": "Gourmet Supermarket",
    "[Store].[Store Name].[Store 6].[store sqft]": "23,688",
    "[Measures].[Unit Sales].Properties(\"FORMAT_STRING\")": "Standard",
    "[Measures].[Profit].Properties(\"FORMAT_STRING\")": "$#,##0.00",
    "[Measures].[Sales Count].Properties(\"DATATYPE\")": "Integer",
    "[Store].[USA].[CA].Properties(\"PARENT_UNIQUE_NAME\")": "[Store].[USA]",
  ]

  /// Expressions that fail, with the kind of mistake.
  private static let mistakes: KeyValuePairs = [
    "{[Gender].[M]} + 1": "type", "\"a\" + 1": "type", "1 = \"1\"": "type", "IIf(\"a\", 2, 3)": "type",
    "VBA!Foo(1)": "unknown-name",
    "Nope.Left(\"abc\", 1)": "type", "Hex(\"foo\")": "type", "CInt(\"abc\")": "type",
    "Left(\"abc\", -1)": "other",
    "CByte(256)": "other", "MonthName(13, TRUE)": "other", "Mid(\"abc\", 0)": "other",
    "InStr(0, \"a\", \"a\")": "other",
    "[Store].CurrentMember.[Store Tipe]": "unknown-name", "[Store].[USA].[Store Type]": "unknown-name",
    "Dimensions(99).Name": "other", "[Store].Levels(9).Name": "other", "StrToMember(\"[Gender].\").Name": "syntax",
  ]

  private func answers(_ expressions: [String]) async throws -> [BatchLine?] {
    let questions = expressions.enumerated().map { index, expression in
      BatchLine.Question(
        id: "\(index)",
        mdx: "WITH MEMBER [Measures].[Answer] AS \(expression) SELECT {[Measures].[Answer]} ON COLUMNS FROM [Sales]")
    }
    let answers = try await FoodMartWarehouse.shared.answers(to: questions)
    return questions.map { answers[$0.id] }
  }

  @Test("every expression has the text that its reference gives")
  func values() async throws {
    let lines = try await answers(Self.texts.map(\.key))
    for ((expression, text), line) in zip(Self.texts, lines) {
      let cell = line?.cells?.first
      let complaint = line?.error?.message ?? cell?.error?.message
      #expect(complaint == nil, "\(expression)")
      #expect(cell?.formatted ?? "" == text, "\(expression)")
    }
  }

  @Test("every expression that makes no sense is refused, with the kind of its mistake")
  func refused() async throws {
    let lines = try await answers(Self.mistakes.map(\.key))
    for ((expression, kind), line) in zip(Self.mistakes, lines) {
      #expect((line?.error ?? line?.cells?.first?.error)?.kind == kind, "\(expression)")
    }
  }

  @Test("cells have the properties that a measure's definition and a calculated member set")
  func cellProperties() async throws {
    let answers = try await FoodMartWarehouse.shared.answers(to: [
      BatchLine.Question(
        id: "set",
        mdx: "WITH MEMBER [Measures].[X] AS 1, FORE_COLOR = 255 SELECT {[Measures].[X]} "
          + "DIMENSION PROPERTIES SOLVE_ORDER, FORMAT_STRING, UNARY_OPERATOR ON COLUMNS "
          + "FROM [Sales] CELL PROPERTIES VALUE, FORE_COLOR")
    ])
    #expect(answers["set"]?.error == nil)
    #expect(answers["set"]?.cells?.count == 1)
  }
}
