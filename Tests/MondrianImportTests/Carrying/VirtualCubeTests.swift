import Testing

@testable import MondrianImport

/// Virtual cubes: roles in several stars, measures of base cubes, and what their formulas need.
struct VirtualCubeTests {
  private static let bases =
    SchemaText.store + """
      <Cube name="Sales"><Table name="sale"/>
      <DimensionUsage name="Store" source="Store" foreignKey="store_id"/>
      <Dimension name="Buyer" foreignKey="buyer_id"><Hierarchy primaryKey="id"><Table name="buyer"/>
      <Level name="Buyer" column="name"/></Hierarchy></Dimension>
      <Measure name="Net" column="net" aggregator="sum" visible="false"/>
      <Measure name="Cost" column="cost" aggregator="sum"/>
      <CalculatedMember name="Profit" dimension="Measures" formula="[Measures].[Net] - [Measures].[Cost]"/>
      <CalculatedMember name="Before" dimension="Measures" formula="([Measures].[Profit], [Store].PrevMember)"/>
      <CalculatedMember name="Growth" dimension="Measures" formula="[Measures].[Profit] / [Measures].[Before]"/>
      </Cube>
      <Cube name="Stock"><Table name="stock"/>
      <DimensionUsage name="Store" source="Store" foreignKey="at"/>
      <Measure name="Units" column="units" aggregator="sum"/>
      </Cube>
      """

  private func cube(_ elements: String) throws -> String {
    try SchemaText.definitions(Self.bases + "<VirtualCube name=\"All\">\(elements)</VirtualCube>").text("cubes/all")
  }

  @Test("a shared dimension plays its role in every star, one of a single cube in that cube's alone")
  func dimensions() throws {
    let text = try cube(
      """
      <CubeUsages><CubeUsage cubeName="Stock" ignoreUnrelatedDimensions="true"/></CubeUsages>
      <VirtualCubeDimension name="Store"/><VirtualCubeDimension cubeName="Sales" name="Buyer"/>
      <VirtualCubeMeasure cubeName="Sales" name="[Measures].[Net]"/>
      <VirtualCubeMeasure cubeName="Stock" name="[Measures].[Units]" visible="false"/>
      """)
    #expect(
      text == """
        cube: All
        stars: [sales, stock]
        dimensions:
          Store: {roles: {sales: store, stock: store}}
          Buyer: {roles: {sales: buyer}}
        measures:
          Net: {star: sales, aggregate: sum, column: net, format: General Number}
          Units: {star: stock, aggregate: sum, column: units, format: General Number, unrelated: repeat, visible: false}

        """)
  }

  @Test("a calculated measure that is not chosen stands, as its formula, where another one reads its value")
  func inlining() throws {
    let text = try cube(
      """
      <VirtualCubeDimension name="Store"/>
      <VirtualCubeMeasure cubeName="Sales" name="[Measures].[Profit]"/>
      <VirtualCubeMeasure cubeName="Sales" name="[Measures].[Growth]"/>
      """)
    #expect(
      text.contains(
        """
        measures:
          Net: {star: sales, aggregate: sum, column: net, format: General Number, visible: false}
          Cost: {star: sales, aggregate: sum, column: cost, format: General Number, visible: false}
        calculated_members:
          - {member: "[Measures].[Profit]", formula: "[Measures].[Net] - [Measures].[Cost]"}
          - {member: "[Measures].[Growth]", formula: "[Measures].[Profit] / (([Measures].[Profit], [Store].PrevMember))"}

        """), "\(text)")
  }

  @Test("one that must stand as a member is added out of sight")
  func hiddenMember() throws {
    let text = try cube(
      "<VirtualCubeDimension name=\"Store\"/><VirtualCubeMeasure cubeName=\"Sales\" name=\"[Measures].[Before]\"/>")
    #expect(
      text.contains(
        """
          - {member: "[Measures].[Before]", formula: "([Measures].[Profit], [Store].PrevMember)"}
          - {member: "[Measures].[Profit]", formula: "[Measures].[Net] - [Measures].[Cost]", visible: false}
        """), "\(text)")
  }
}
