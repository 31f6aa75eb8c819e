import Testing

@testable import MondrianImport

/// What the definitions do not hold as the schema did is listed, never dropped.
struct NotesTests {
  @Test("everything without a place here is listed with its own place and the reason")
  func listed() throws {
    let definitions = try SchemaText.definitions(
      """
      <Parameter name="P" type="String"/>
      <UserDefinedFunction name="F" className="a.B"/>
      <Dimension name="D" highCardinality="true"><Hierarchy primaryKey="id" memberReaderClass="a.C">
      <Table name="t"><AggPattern pattern="agg.*"><AggFactCount column="n"/></AggPattern><Hint type="h">x</Hint></Table>
      <Level name="L" column="c" approxRowCount="9" formatter="a.D">
      <MemberFormatter className="a.E"/><Property name="Q" column="q" formatter="a.G"/></Level></Hierarchy></Dimension>
      <Cube name="C" cache="false"><Annotations><Annotation name="owner">me</Annotation></Annotations><Table name="t"/>
      <DimensionUsage name="D" source="D" foreignKey="k" usagePrefix="p_"/>
      <Measure name="M" column="m" aggregator="sum"><CellFormatter className="a.H"/></Measure></Cube>
      <Cube name="Off" enabled="false"><Table name="t"/></Cube>
      """)
    #expect(
      definitions.notes(.lost) == [
        "2:1: <Parameter name=\"P\">", "3:1: <UserDefinedFunction name=\"F\">",
        "4:71: memberReaderClass=\"a.C\" of <Hierarchy>",
        "6:47: formatter=\"a.D\" of <Level name=\"L\">", "7:1: <MemberFormatter>",
        "7:65: formatter=\"a.G\" of <Property name=\"Q\">", "8:43: <Annotation name=\"owner\"> in <Cube name=\"C\">",
        "10:47: <CellFormatter>", "11:1: <Cube name=\"Off\">",
      ])
    #expect(
      definitions.notes(.notNeeded) == [
        "4:21: highCardinality=\"true\" of <Dimension name=\"D\">", "5:17: <AggPattern pattern=\"agg.*\">",
        "5:84: <Hint>",
        "6:28: approxRowCount=\"9\" of <Level name=\"L\">", "8:16: cache=\"false\" of <Cube name=\"C\">",
        "9:52: usagePrefix=\"p_\" of <DimensionUsage name=\"D\">",
      ])
    #expect(!definitions.files.contains { $0.path.hasSuffix("off.yaml") })
  }

  @Test("the notes are a text in groups, and a file that says how many types are supposed")
  func text() throws {
    let definitions = try SchemaText.definitions("<Parameter name=\"P\"/>" + SchemaText.store)
    let expected = """
      Not carried over (1):
      test.xml:2:1: <Parameter name="P">: there are no parameters of a schema; give the value where the question uses \
      Parameter(…).

      """
    #expect(definitions.notesText(file: "test.xml") == expected)
    let file = definitions.notesFile(file: "test.xml", supposed: definitions.questions.count)
    #expect(file.path == "NOTES.txt" && file.text.contains("The types of 3 columns and expressions are supposed"))
    #expect(file.text.hasSuffix(expected))
  }
}
