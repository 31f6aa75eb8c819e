import CubeModel
import OrderedCollections
import Testing

@Suite("The demo company's definitions")
struct DemoDefinitionsTests {
  @Test("each measure and KPI says in English and Chinese what it is, and who answers for it")
  func described() throws {
    let model = try Shop.demo()
    func expect(_ text: LocalizedText?, _ what: String) {
      #expect(text?.english.isEmpty == false && text?.others["zh"]?.isEmpty == false, "\(what)")
    }
    for cube in model.cubes.values {
      expect(cube.description, "what cube \(cube.name) is")
      for (name, measure) in cube.measures {
        expect(measure.description, "what \(cube.name).\(name) is")
        expect(cube.owner(ofMeasure: name), "who answers for \(cube.name).\(name)")
      }
      for member in cube.calculatedMembers { expect(member.description, "what \(member.member) is") }
    }
    for kpi in model.kpis.values {
      expect(kpi.description, "what \(kpi.name) is")
      expect(kpi.owner, "who answers for \(kpi.name)")
    }
  }

  @Test("each star, dimension and source says what it is and who answers for it; each measured column what it holds")
  func kept() throws {
    let model = try Shop.demo()
    for star in model.stars.values {
      #expect(star.owner != nil && star.description != nil && !star.grain.english.isEmpty, "star \(star.name)")
      for (name, column) in star.measureColumns { #expect(column.description != nil, "\(star.name).\(name)") }
    }
    for dimension in model.dimensions.values {
      #expect(dimension.owner != nil && dimension.description != nil, "dimension \(dimension.name)")
    }
    for source in model.sources.values {
      #expect(source.owner != nil && source.description != nil, "source \(source.name)")
      for table in source.tables.values { #expect(table.description != nil, "\(source.name).\(table.name)") }
    }
  }
}
