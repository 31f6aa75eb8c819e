import Testing
import VisualBasic

@testable import CubeQuery

struct TextFunctionTests {
  @Test(
    "names, captions and texts of members, tuples and sets",
    arguments: [
      ("[Customer].[Energy].UniqueName", "[Customer].[Energy]"),
      ("[Customer].[Energy].Unique_Name", "[Customer].[Energy]"),
      ("[Customer].[Tier].Caption", "Tier"), ("[Customer].[Tier].UniqueName", "[Customer].[Tier]"),
      ("[Customer].[Energy].Member_Caption", "Energy"),
      ("[Customer].[Energy].Member_Unique_Name", "[Customer].[Energy]"),
      ("[Measures].[Revenue].Caption", "Revenue"), ("[Customer].Name", "Customer"),
      ("MemberToStr([Customer].[Energy])", "[Customer].[Energy]"),
      ("TupleToStr(([Customer].[Energy], [Measures].[Orders]))", "([Customer].[Energy], [Measures].[Orders])"),
      ("SetToStr({[Customer].[Energy], [Customer].[Rail]})", "{[Customer].[Energy], [Customer].[Rail]}"),
      ("SetToStr({[Customer].[Energy]} * {[Measures].[Orders]})", "{([Customer].[Energy], [Measures].[Orders])}"),
      ("[Customer].[Energy].Properties(\"MEMBER_CAPTION\")", "Energy"),
      ("Generate({[Customer].[Energy], [Customer].[Rail]}, [Customer].CurrentMember.Name, \"; \")", "Energy; Rail"),
      ("Generate({[Customer].[Energy], [Customer].[Rail]}, [Customer].CurrentMember.Name)", "EnergyRail"),
      ("StrToMember(\"[Customer].[\" || \"Rail\" || \"]\").Name", "Rail"),
      ("StrToMember(\"[Customer].[Rail]\").Name", "Rail"),
      ("SetToStr(StrToSet(\"{[Customer].[Rail]}\", [Customer]))", "{[Customer].[Rail]}"),
      ("SetToStr(StrToSet(\"{[Customer].[Ra\" || \"il]}\"))", "{[Customer].[Rail]}"),
      (
        "TupleToStr(StrToTuple(\"([Customer].[Rail], [Measures].[Orders])\", [Customer], [Measures]))",
        "([Customer].[Rail], [Measures].[Orders])"
      ),
      ("StrToMember(\"[Customer].[Rail]\", CONSTRAINED).Name", "Rail"),
      (
        "SetToStr(StrToSet(\"{[Customer].[Rail], [Customer].[Energy]}\", CONSTRAINED))",
        "{[Customer].[Rail], [Customer].[Energy]}"
      ),
      (
        "TupleToStr(StrToTuple(\"([Customer].[Rail], [Measures].[Orders])\", CONSTRAINED))",
        "([Customer].[Rail], [Measures].[Orders])"
      ),
      ("StrToValue(\"'x'\", CONSTRAINED)", "x"),
      ("CAST(42 AS STRING)", "42"), ("UCase(Left([Customer].[Energy].Name, 3))", "ENE"), ("Format(0.5, \"0%\")", "50%"),
      ("Format(DateSerial(1997, 14, 1), \"yyyy-mm-dd\")", "1998-02-01"), ("CoalesceEmpty(NULL, \"b\")", "b"),
      ("Parameter(\"Name\", STRING, \"x\", \"a text\")", "x"),
      ("Parameter(\"Place\", [Customer], [Customer].[Rail]).Name", "Rail"), ("Cache([Customer].[Rail]).Name", "Rail"),
    ])
  func texts(expression: String, text: String) async throws {
    #expect(try await SampleQuestion.value(expression) == .text(text))
  }

  @Test(
    "conditions and conversions",
    arguments: [
      ("[Customer].[Energy].Name MATCHES \"n.r\"", .boolean(true)), ("\"abc\" MATCHES \"^b\"", .boolean(false)),
      ("[Customer].[Rail] IN {[Customer].[Energy], [Customer].[Rail]}", .boolean(true)),
      ("[Customer].[Rail] NOT IN {[Customer].[Energy], [Customer].[Rail]}", .boolean(false)),
      ("([Customer].[Rail], [Measures].[Won]) IN {([Customer].[Rail], [Measures].[Orders])}", .boolean(false)),
      ("TRUE", .boolean(true)), ("FALSE OR true", .boolean(true)), ("NullValue()", .null),
      ("IIf(TRUE, [Customer].[Tier], [Customer].[Sector]).Ordinal", .integer(2)),
      ("IIf(FALSE, [Customer].[Customer], [Close date].[Calendar]).Levels.Count", .integer(4)),
      ("MeasureGroupMeasures(\"sale\").Count", .integer(6)), ("Axis(0).Count", .integer(1)),
      ("LinkMember([Customer].[Rail], [Customer today]) IS [Customer today].[Rail]", .boolean(true)),
      (
        "LastNonEmpty([Customer].[Sector].Members, IIf([Customer].CurrentMember IS [Customer].[Rail], NULL, 1)) IS Tail([Customer].[Sector].Members).Item(0)",
        .boolean(true)
      ),
      ("Divide(6, 3)", .number(2)), ("Divide(6, 0)", .null), ("Divide(6, NULL, 7)", .integer(7)),
      ("Divide(NULL, 3)", .null), ("[Customer].[Rail].MemberValue", .text("Rail")),
      ("Count(Exists([Customer].[Sector].Members, , \"sale\"))", .integer(4)),
      ("Count(Exists({[Customer].[Rail]}, Head([Close date].[Day].Members, 0), \"sale\"))", .integer(0)),
      ("Count(Exists({[Customer].[Rail]}, {[Close date].[2024], [Close date].[2025]}, \"sale\"))", .integer(1)),
      ("Dimensions.Count", .integer(4)), ("[Customer].Levels.Count", .integer(4)),
      ("Count(CASE WHEN TRUE THEN [Customer].[Sector].Members END)", .integer(4)),
      ("Count(CASE 1 WHEN 2 THEN [Customer].[Sector].Members WHEN 1 THEN {[Customer].[Rail]} END)", .integer(1)),
      ("CurrentDateString(\"yyyy\") >= \"2024\"", .boolean(true)),
      ("CAST(12.7 AS INTEGER)", .integer(12)), ("CAST(\"true\" AS BOOLEAN)", .boolean(true)),
      ("CAST(NULL AS NUMERIC)", .null), ("CoalesceEmpty(NULL, NULL)", .null), ("CoalesceEmpty(NULL, 7)", .integer(7)),
      ("[Customer].[Tier].Ordinal", .integer(2)), ("[Customer].[Energy].Level_Number", .integer(1)),
      ("StrToValue(\"1 + 2\")", .number(3)),
      ("Parameter(\"Factor\", NUMERIC, 2) * ParamRef(\"factor\")", .number(4)), ("CAST(0.50 AS STRING)", .text("0.5")),
      ("ValidMeasure([Measures].[Orders])", .integer(120)), ("Len(\"four\")", .integer(4)),
      ("Year(\"1997-05-17\")", .integer(1997)),
      ("InStr(2, \"banana\", \"a\")", .integer(2)), ("Round(2.567, 1)", .number(2.6)),
    ] as [(String, ScalarValue)])
  func values(expression: String, value: ScalarValue) async throws {
    #expect(try await SampleQuestion.value(expression) == value)
  }

  @Test("the value of a member is that of its cell, also through a text")
  func cells() async throws {
    let revenue = try #require(try await SampleQuestion.number("([Measures].[Revenue], [Customer].[Rail])"))
    #expect(try await SampleQuestion.number("([Measures].[Revenue], [Customer].[Rail]).Value") == revenue)
    let text = "StrToValue(\"([Measures].[Revenue], [Customer].[\" || \"Rail\" || \"])\")"
    #expect(try await SampleQuestion.number(text) == revenue)
  }

  @Test(
    "mistakes say their kind",
    arguments: [
      ("StrToMember(\"[Customer].[Nobody]\")", MDXFailure.Kind.unknownName), ("StrToMember(\"[Customer\")", .syntax),
      ("StrToMember(\"[Customer].\" || \"[Nobody]\")", .unknownName),
      ("StrToSet(\"{[Customer].[Rail]}\", [Measures])", .type), ("Len([Customer].Members)", .type),
      ("CAST(\"x\" AS NUMERIC)", .type), ("ParamRef(\"Factor\")", .unknownName),
      ("[Customer].[Rail].Properties(\"Owner\")", .unknownName),
      ("\"a\" MATCHES \"(\"", .other), ("Left(\"abc\", -1)", .other), ("Abs(\"x\")", .type),
      ("Len(\"a\", \"b\")", .type), ("StrToMember(\"[Customer].[Rail].FirstChild\", CONSTRAINED).Name", .type),
      ("StrToMember(\"[Customer].[Rail].\" || \"FirstChild\", CONSTRAINED).Name", .type),
      ("Count(StrToSet(\"[Customer].Members\", CONSTRAINED))", .type),
      ("StrToTuple(\"([Customer].[Rail].Parent, [Measures].[Orders])\", CONSTRAINED).Item(0).Name", .type),
      ("StrToValue(\"1 + 2\", CONSTRAINED)", .type), ("Error(\"no\")", .other), ("Axis(7).Count", .other),
      ("MeasureGroupMeasures(\"sold\").Count", .unknownName),
      ("Exists([Customer].Members, , \"sold\").Count", .unknownName),
      ("Exists([Customer].Members, [Customer].Members, \"sale\").Count", .other),
      ("CASE WHEN TRUE THEN [Customer].Members ELSE 1 END", .type),
    ])
  func mistakes(expression: String, kind: MDXFailure.Kind) async throws {
    #expect(try await SampleQuestion.failure(expression).kind == kind)
  }
}
