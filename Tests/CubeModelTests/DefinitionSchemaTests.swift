import CubeModel
import Foundation
import Testing

@Suite("The JSON Schemas of the definitions")
struct DefinitionSchemaTests {
  @Test("there is one for each kind of file, and each is JSON")
  func schemas() throws {
    let schemas = Model.jsonSchemas()
    #expect(
      schemas.map(\.name) == [
        "calendar.schema.json", "source.schema.json", "dimension.schema.json", "star.schema.json", "cube.schema.json",
        "role.schema.json", "kpi.schema.json", "initiative.schema.json", "page.schema.json",
      ])
    for schema in schemas {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
      #expect(object["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    }
  }

  @Test("the KPI's schema knows its keys, which must be there, and no others")
  func kpi() throws {
    let text = try #require(Model.jsonSchemas().first { $0.name == "kpi.schema.json" }?.text)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["additionalProperties"] as? Bool == false)
    #expect(
      object["required"] as? [String] == ["kpi", "owner", "cube", "date", "value", "direction", "format", "baseline"])
    let properties = try #require(object["properties"] as? [String: [String: Any]])
    #expect(properties["direction"]?["enum"] as? [String] == ["up", "down"])
    #expect((properties["value"]?["anyOf"] as? [Any])?.count == 3)
  }

  @Test("the schemas are as recorded")
  func golden() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    for schema in Model.jsonSchemas() {
      let file = folder.appending(path: schema.name)
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(schema.text.utf8).write(to: file)
        Issue.record("recorded \(schema.name)")
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == schema.text)
    }
  }
}
