import Foundation
import Testing

@testable import CubeModel

@Suite("Definition files")
struct FileMistakeTests {
  private let kpi = "Cubes/kpis/average.yaml"

  @Test("a syntax error is told with the parser's place, and no name of that file is missed elsewhere")
  func syntax() throws {
    try DefinitionTexts.expect(
      "this is not valid YAML: while parsing a flow mapping did not find expected ',' or '}'.",
      in: "Cubes/cubes/sales.yaml", replacing: "  Big: {aggregate: sum, column: is_big}\n  Customers:",
      with: "  Big: {aggregate: sum, column: is_big\n  Customers1️⃣:")
  }

  @Test("an empty file, one with two documents, one that is a list")
  func wholeFiles() {
    var shop = DefinitionTexts.shop
    shop.texts["Cubes/kpis/empty.yaml"] = "# nothing\n"
    shop.texts["Cubes/kpis/list.yaml"] = "- a\n"
    shop.texts["Cubes/kpis/two.yaml"] = "kpi: A\n---\nkpi: B\n"
    #expect(
      shop.mistakes() == [
        "Cubes/kpis/empty.yaml:1:1: the file is empty; expected a definition.",
        "Cubes/kpis/list.yaml:1:1: expected a mapping that begins with 'kpi:', found a list.",
        "Cubes/kpis/two.yaml:2:1: this is not valid YAML: expected a single document in the stream"
          + " but found another document.",
      ])
  }

  @Test("keys that stand twice are all told, and the rest of the file is still read")
  func duplicates() throws {
    try DefinitionTexts.expect(
      "key 'owner' stands twice in this mapping; the first is in line 2.",
      "key 'owner' stands twice in this mapping; the first is in line 2.",
      "key 'from' stands twice in this mapping; the first is in line 10.",
      "'2024-02-30' is not a day of the calendar.",
      in: kpi,
      replacing:
        "owner: Shopkeeper\ncube: Sales\ndate: Sold\nvalue: {mean: Average}\ndirection: up\nformat: \"£0\"\nbaseline: {from: 2024-01-01, to: 2024-06-30}",
      with:
        "owner: Shopkeeper\n1️⃣owner: Me\n2️⃣\"owner\": You\ncube: Sales\ndate: Sold\nvalue: {mean: Average}\ndirection: up\nformat: \"£0\"\nbaseline: {from: 2024-01-01, 3️⃣from: 2024-01-02, to: 4️⃣2024-02-30}"
    )
  }

  @Test("a name that is defined twice names the other place")
  func definedTwice() {
    var shop = DefinitionTexts.shop
    shop.texts["Cubes/kpis/zz.yaml"] = shop.texts[kpi]
    #expect(
      shop.mistakes() == [
        "Cubes/kpis/zz.yaml:1:6: KPI 'Average' is defined twice; the other one stands at Cubes/kpis/average.yaml:1:6."
      ])
  }

  @Test("a file in another kind's folder is told where it belongs")
  func wrongFolder() {
    var shop = DefinitionTexts.shop
    shop.texts["Cubes/cubes/average.yaml"] = shop.texts.removeValue(forKey: kpi)
    #expect(
      shop.mistakes() == [
        "Cubes/cubes/average.yaml:1:1: this file defines a KPI, which belongs in Cubes/kpis/."
      ])
    shop.texts["Cubes/kpis/sales.yaml"] = shop.texts["Cubes/cubes/sales.yaml"]
    #expect(
      shop.mistakes().contains("Cubes/kpis/sales.yaml:1:1: this file defines a cube, which belongs in Cubes/cubes/."))
  }

  @Test("a file begins with the key that says what it is")
  func firstKey() throws {
    try DefinitionTexts.expect(
      "the first key of a KPI's file is 'kpi', not 'owner'.", in: kpi,
      replacing: "kpi: Average\nowner: Shopkeeper\n", with: "1️⃣owner: Shopkeeper\nkpi: Average\n")
  }

  @Test("anchors, aliases and merge keys are read")
  func anchors() throws {
    try DefinitionTexts.expect(
      in: "Cubes/dimensions/customer.yaml",
      replacing: "name: text\n  tier: {type: text, history: version}",
      with: "name: &plain {type: text, history: overwrite}\n  tier: {<<: *plain, history: version}")
    try DefinitionTexts.expect(
      "this is not valid YAML: found undefined alias.", in: "Cubes/dimensions/customer.yaml",
      replacing: "name: text", with: "name: 1️⃣*plain")
  }

  @Test("Windows' line ends and a byte order mark change no place")
  func lineEnds() {
    var shop = DefinitionTexts.shop
    shop.texts[kpi] =
      "\u{FEFF}"
      + (shop.texts[kpi] ?? "").replacing("mean: Average", with: "mean: Averag")
      .replacing("\n", with: "\r\n")
    #expect(
      shop.mistakes() == [
        "Cubes/kpis/average.yaml:5:15: measure 'Averag' is not defined in cube 'Sales'. Did you mean 'Average'?"
      ])
  }

  @Test("bytes that are no UTF-8 are told with their line")
  func encoding() {
    let log = MistakeLog()
    let file = DefinitionFile(path: "Cubes/kpis/a.yaml", bytes: Data("kpi: a\nowner: ".utf8) + [0xE9, 0x0A])
    #expect(file.root(log) == nil)
    #expect(
      log.mistakes.map(\.description) == [
        "Cubes/kpis/a.yaml:2:1: the line is not valid UTF-8; save the file in that encoding."
      ])
  }

  @Test("missing folders and files, misspelt folders and .yml files are told")
  func folders() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "plumbline-model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let cubes = root.appending(path: "Cubes")
    #expect(mistakes(cubes, nil) == ["Cubes: the folder with the definitions is missing."])
    try FileManager.default.createDirectory(at: cubes.appending(path: "kpi"), withIntermediateDirectories: true)
    #expect(mistakes(cubes, nil) == ["Cubes: the folder holds no definitions."])
    try Data("kpi: A\n".utf8).write(to: cubes.appending(path: "kpi/a.yaml"))
    try Data("kpi: A\n".utf8).write(to: cubes.appending(path: "b.yml"))
    try Data("Day\n".utf8).write(to: cubes.appending(path: "data.csv"))
    #expect(
      mistakes(cubes, root.appending(path: "Dashboards")) == [
        "Cubes/b.yml: definition files end in .yaml; rename this one.",
        "Cubes/kpi/a.yaml:1:1: 'kpi' is no folder for definitions; expected one of sources, dimensions, stars, cubes, "
          + "roles, kpis, initiatives. Did you mean 'kpis'?",
        "Dashboards: the folder with the definitions is missing.",
      ])
  }

  @Test("the calendar's file is missed only when a dimension is one of its days")
  func calendar() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "plumbline-model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let cubes = root.appending(path: "Cubes")
    for (path, text) in DefinitionTexts.chain.texts {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    #expect(mistakes(cubes, nil) == [])
    let date = try #require(DefinitionTexts.shop.texts["Cubes/dimensions/date.yaml"])
    try Data(date.utf8).write(to: cubes.appending(path: "dimensions/date.yaml"))
    #expect(
      mistakes(cubes, nil) == [
        "Cubes/calendar.yaml: the calendar's file is missing, but a dimension is one of its days."
      ])
  }

  private func mistakes(_ cubes: URL, _ dashboards: URL?) -> [String] {
    do {
      _ = try Model(readingFrom: cubes, dashboards: dashboards)
      return []
    } catch {
      return error.mistakes.map(\.description)
    }
  }
}
