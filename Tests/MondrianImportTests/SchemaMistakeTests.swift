import Foundation
import Testing

@testable import MondrianImport

/// What is said of schemas that are none, or contradict themselves.
struct SchemaMistakeTests {
  @Test("unknown attributes and elements are told with their places and the nearest names, all at once")
  func unknownNames() throws {
    let error = try #require(
      SchemaText.mistakes(
        """
        <Dimension nam="Store"><Hierarchy><Table name="s"/>
        <Level name="City" colum="city"/><Levle/></Hierarchy></Dimension>
        <Measure/>
        """))
    #expect(
      error.description == """
        test.xml:2:1: <Dimension> needs the attribute 'name'.
        test.xml:2:12: <Dimension> has no attribute 'nam'. Did you mean 'name'?
        test.xml:3:1: <Level name="City"> needs a column or a <KeyExpression>.
        test.xml:3:20: <Level> has no attribute 'colum'. Did you mean 'column'?
        test.xml:3:34: <Hierarchy> holds no <Levle>. Did you mean 'Level'?
        test.xml:4:1: <Schema> holds no <Measure>. It stands in <Cube>.
        """)
  }

  @Test(
    "a word that is none of those that may stand there is told with the nearest",
    arguments: [
      ("levelType=\"TimeYear\"", "Did you mean 'TimeYears'?"), ("hideMemberIf=\"IfBlank\"", "IfBlankName"),
      ("type=\"Numerics\"", "Did you mean 'Numeric'?"), ("uniqueMembers=\"si\"", "expected true or false"),
    ])
  func words(_ attribute: String, _ sentence: String) throws {
    let error = try #require(
      SchemaText.mistakes(
        """
        <Dimension name="D"><Hierarchy primaryKey="k"><Table name="t"/>
        <Level name="L" column="c" \(attribute)/></Hierarchy></Dimension>
        """))
    #expect(error.description.hasPrefix("test.xml:3:28: "), "\(error)")
    #expect(error.description.contains(sentence), "\(error)")
  }

  @Test(
    "names of what is not there are told with the nearest",
    arguments: [
      (SchemaText.cube("<DimensionUsage name=\"Shop\" source=\"Stor\" foreignKey=\"k\"/>"), "Did you mean 'Store'?"),
      (
        "<VirtualCube name=\"V\"><VirtualCubeMeasure cubeName=\"Sale\" name=\"[Measures].[Count]\"/></VirtualCube>",
        "there is no cube 'Sale'. Did you mean 'Sales'?"
      ),
      (
        "<VirtualCube name=\"V\"><VirtualCubeMeasure cubeName=\"Sales\" name=\"[Measures].[Cuont]\"/></VirtualCube>",
        "cube 'Sales' has no measure 'Cuont'. Did you mean 'Count'?"
      ),
      (
        "<VirtualCube name=\"V\"><VirtualCubeDimension cubeName=\"Sales\" name=\"Shopp\"/></VirtualCube>",
        "no base cube has a dimension 'Shopp'. Did you mean 'Shop'?"
      ),
      (
        "<Role name=\"R\"><SchemaGrant access=\"none\"><CubeGrant cube=\"Sals\" access=\"all\"/></SchemaGrant></Role>",
        "there is no cube 'Sals'. Did you mean 'Sales'?"
      ),
      ("<Role name=\"R\"><Union><RoleUsage roleName=\"Q\"/></Union></Role>", "there is no role 'Q'."),
    ])
  func references(_ elements: String, _ sentence: String) throws {
    let sales =
      elements.contains("<Cube ")
      ? ""
      : SchemaText.cube("<DimensionUsage name=\"Shop\" source=\"Store\" foreignKey=\"k\"/>")
    let error = try #require(SchemaText.mistakes(SchemaText.store + sales + elements))
    #expect(error.description.contains(sentence), "\(error)")
  }

  @Test(
    "a calculated member in a dimension that is not there, in two at once, or with a name that is taken is a mistake",
    arguments: [
      ("name=\"X\" dimension=\"Knd\"", "stands in no dimension of the cube: there is no 'Knd'. Did you mean 'Kind'?"),
      (
        "name=\"X\" dimension=\"Measures\" hierarchy=\"[Kind]\"", "hierarchy=\"[Kind]\" is none of dimension 'Measures'"
      ),
      ("name=\"count\" dimension=\"Measures\"", "the member [Measures].[count] is defined twice."),
    ])
  func calculatedMembers(_ attributes: String, _ sentence: String) throws {
    let error = try #require(
      SchemaText.mistakes(SchemaText.cube("<CalculatedMember \(attributes) formula=\"1\"/>")))
    #expect(error.description.contains(sentence), "\(error)")
  }

  @Test("a default measure that is not there is noted, and left out as Mondrian does")
  func defaultMeasure() throws {
    let cube = SchemaText.cube("").replacing("<Cube name", with: "<Cube defaultMeasure=\"Nothing\" name")
    let definitions = try SchemaText.definitions(cube)
    #expect(definitions.notes(.changed) == ["2:1: defaultMeasure=\"Nothing\" of cube 'Sales'"])
    #expect(!definitions.text("cubes/sales").contains("default_measure"))
  }

  @Test("a dimension that is neither tied by a key nor stands in the fact table is a mistake")
  func missingForeignKey() throws {
    let error = try #require(
      SchemaText.mistakes(SchemaText.store + SchemaText.cube("<DimensionUsage name=\"Store\" source=\"Store\"/>")))
    #expect(error.description.contains("dimension 'Store' of cube 'Sales' needs a foreignKey"), "\(error)")
  }

  @Test("an expression without SQL that PostgreSQL could take is a mistake that names the dialects found")
  func dialects() throws {
    let level = """
      <Dimension name="D"><Hierarchy primaryKey="k"><Table name="t"/>
      <Level name="L"><KeyExpression><SQL dialect="mysql">`c`</SQL></KeyExpression></Level></Hierarchy></Dimension>
      """
    let error = try #require(SchemaText.mistakes(level))
    #expect(error.description.contains("expected the dialect postgres or generic, found mysql."), "\(error)")
  }

  @Test("a schema of Mondrian 4 is refused as one")
  func fourth() throws {
    let data = Data("<Schema name='F' metamodelVersion='4.0'><PhysicalSchema/></Schema>".utf8)
    let error = try #require(throws: MondrianError.self) { try MondrianSchema(reading: data, file: "f.xml") }
    #expect(
      error.description == "f.xml:1:18: the schema is of metamodel version 4.0; only schemas of Mondrian 3 can be read."
    )
  }
}
