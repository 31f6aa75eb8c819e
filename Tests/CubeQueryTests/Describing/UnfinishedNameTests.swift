import MDX
import Testing

@testable import CubeQuery

/// What the name at the end of a text is.
struct UnfinishedNameTests {
  @Test(
    "the name that a text ends with is cut into finished segments and the one being written",
    arguments: [
      ("SELECT [Sto", [], "[Sto", "Sto"),
      ("SELECT {[Store].[USA].[C", ["Store", "USA"], "[C", "C"),
      ("SELECT Store.Mem", ["Store"], "Mem", "Mem"),
      ("SELECT [Store] . ", ["Store"], "", ""),
      ("SELECT [A]].b].[x", ["A].b"], "[x", "x"),
      ("SELECT '[Store].' + Na", [], "Na", "Na"),
      ("/* [Store]. */ Cross", [], "Cross", "Cross"),
      ("SELECT [Store].Members ON 0, Fil", [], "Fil", "Fil"),
      ("Descendants([Store]).It", [], "It", "It"),
      ("SELECT [a]]b", [], "[a]]b", "a]b"),
    ] as [(String, [String], String, String)])
  func segments(_ text: String, _ finished: [String], _ written: String, _ plain: String) throws {
    let name = try #require(UnfinishedName(endOf: text))
    #expect(
      name.finished.map { segment in
        if case .name(let name) = segment { name.text } else { "" }
      } == finished)
    #expect(name.written == written)
    #expect(name.text == plain)
  }

  @Test(
    "texts, comments, keys and finished names are not gone on with",
    arguments: ["SELECT 'Sto", "SELECT -- Sto", "/* Sto", "[Store].&[", "[Store].&", "[Store]"])
  func nothing(_ text: String) {
    #expect(UnfinishedName(endOf: text) == nil)
  }

  @Test("a cube is named behind FROM, and known from there on")
  func from() throws {
    #expect(try #require(UnfinishedName(endOf: "SELECT x FROM ")).isBehindFrom)
    #expect(try #require(UnfinishedName(endOf: "SELECT x from [Sa")).isBehindFrom)
    #expect(try !#require(UnfinishedName(endOf: "SELECT x FROM [Sales].")).isBehindFrom)
    #expect(UnfinishedName.cube(in: "SELECT x FROM [Sales 2] WHERE (") == "Sales 2")
    #expect(UnfinishedName.cube(in: "SELECT x FROM [Sal") == nil)
    #expect(UnfinishedName.cube(in: "SELECT 'FROM' + x") == nil)
  }
}
