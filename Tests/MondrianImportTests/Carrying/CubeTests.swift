import Testing

@testable import MondrianImport

/// Cubes: stars, roles, measures, calculated members and named sets.
struct CubeTests {
  @Test("a star has the cube's fact table, a role for each use, and a column for each that is measured")
  func star() throws {
    let definitions = try SchemaText.definitions(
      SchemaText.store + """
        <Cube name="Sales 2024" defaultMeasure="Net" description="What was sold">
        <Table name="sale" schema="shop" alias="f"/>
        <DimensionUsage name="Sold in" source="Store" foreignKey="store_id"/>
        <DimensionUsage name="Sent from" source="Store" foreignKey="sender" caption="Sender" visible="false"/>
        <Measure name="Net" column="net" aggregator="sum" formatString="#,##0.00"/>
        <Measure name="Stores" column="store_id" aggregator="distinct-count" visible="false"/>
        <Measure name="Last" column="rank" aggregator="max" datatype="Integer" caption="Last one"/>
        <Measure name="Mean" column="net" aggregator="avg" datatype="Integer"/>
        <Measure name="Tax" aggregator="sum"><MeasureExpression>
          <SQL dialect="generic">net * 0.2</SQL><SQL dialect="postgres">f.net * 0.2</SQL></MeasureExpression></Measure>
        </Cube>
        """)
    #expect(
      definitions.text("stars/sales-2024") == """
        star: sales_2024
        caption: Sales 2024
        table: shop.sale
        alias: f
        grain: One row of f.
        kind: transaction
        dimensions:
          sold_in: {dimension: Store, column: store_id}
          sent_from: {dimension: Store, column: sender}
        measures:
          net: double
          store_id: integer
          rank: integer
          tax: {type: double, expression: f.net * 0.2}

        """)
    #expect(
      definitions.text("cubes/sales-2024") == """
        cube: Sales 2024
        description: What was sold
        star: sales_2024
        default_measure: Net
        dimensions:
          Sold in: sold_in
          Sent from: {role: sent_from, caption: Sender, visible: false}
        measures:
          Net: {aggregate: sum, column: net, format: "#,##0.00"}
          Stores: {aggregate: distinct count, column: store_id, format: General Number, visible: false}
          Last: {aggregate: max, column: rank, format: General Number, caption: Last one}
          Mean: {aggregate: average, column: net, format: General Number}
          Tax: {aggregate: sum, column: tax, format: General Number}
          Fact Count: {aggregate: count, visible: false}

        """)
  }

  @Test("a cube's own dimension of a name that others have too is defined with the cube's name before it")
  func ownDimensions() throws {
    let own = """
      <Dimension name="Gender" foreignKey="k"><Hierarchy primaryKey="id"><Table name="person"/>
      <Level name="Gender" column="gender"/></Hierarchy></Dimension>
      """
    let definitions = try SchemaText.definitions(
      SchemaText.cube(own, name: "A") + SchemaText.cube(own + own.replacing("Gender", with: "Sex"), name: "B"))
    let names = definitions.files.map(\.path).filter { $0.contains("dimensions") }
    #expect(names == ["a-gender", "b-gender", "sex"].map { "Cubes/dimensions/\($0).yaml" })
    #expect(definitions.text("dimensions/b-gender").hasPrefix("dimension: B Gender\ncaption: Gender\n"))
    #expect(
      definitions.text("cubes/b").contains("  Gender: gender\n")
        || definitions.text("cubes/b").contains("{Gender: gender, Sex: sex}"))
  }

  @Test("calculated members keep their place, format, order and properties, and know hierarchies by their new names")
  func calculatedMembers() throws {
    let time = """
      <Dimension name="Time"><Hierarchy primaryKey="id"><Table name="day"/><Level name="Y" column="y"/></Hierarchy>
      <Hierarchy name="Weekly" primaryKey="id"><Table name="day"/><Level name="W" column="w"/></Hierarchy></Dimension>
      """
    let text = try SchemaText.definitions(
      time
        + SchemaText.cube(
          """
          <DimensionUsage name="Time" source="Time" foreignKey="day_id"/>
          <CalculatedMember name="Twice" dimension="Measures" formula="[Measures].[Count] * 2" formatString="0.0"/>
          <CalculatedMember name="Mean]" hierarchy="[Time.Weekly]" visible="false" caption="Average">
            <Formula>Avg([Time.Weekly].[W].Members, [Measures].[Count]) /* [Time.Weekly] */</Formula>
            <CalculatedMemberProperty name="SOLVE_ORDER" expression="20"/>
            <CalculatedMemberProperty name="FORMAT_STRING" expression="IIf([Time.Weekly].Level.Ordinal = 1, '0', '#')"/>
            <CalculatedMemberProperty name="MEMBER_ORDINAL" value="4"/>
          </CalculatedMember>
          <CalculatedMember name="Last" parent="[Time].[All Times]" formula="[Time].LastChild"/>
          <NamedSet name="Weeks" formula="{[Time.Weekly].Children}"/>
          """)
    ).text("cubes/sales")
    #expect(
      text.contains(
        """
        calculated_members:
          - {member: "[Measures].[Twice]", formula: "[Measures].[Count] * 2", format: "0.0"}
          - member: "[Time].[Weekly].[Mean]]]"
            caption: Average
            formula: "Avg([Time].[Weekly].[W].Members, [Measures].[Count]) /* [Time.Weekly] */"
            solve_order: 20
            visible: false
            properties: {FORMAT_STRING: {formula: "IIf([Time].[Weekly].Level.Ordinal = 1, '0', '#')"}, MEMBER_ORDINAL: "4"}
          - {member: "[Time].[All Times].[Last]", formula: "[Time].LastChild"}
        named_sets:
          - {set: Weeks, formula: "{[Time].[Weekly].Children}"}
        """), "\(text)")
  }

  @Test("a set of the schema goes to the cubes that have what it names, and is noted when none has")
  func schemaSets() throws {
    let definitions = try SchemaText.definitions(
      SchemaText.store
        + SchemaText.cube("<DimensionUsage name=\"Store\" source=\"Store\" foreignKey=\"k\"/>", name: "With")
        + SchemaText.cube("", name: "Without") + """
          <NamedSet name="Cities" formula="[Store].[City].Members"/>
          <NamedSet name="Odd"><Formula>Filter([Store].[City].Members, [Measures].[Absent] &gt; 1)</Formula></NamedSet>
          """)
    #expect(
      definitions.text("cubes/with").contains("named_sets:\n  - {set: Cities, formula: \"[Store].[City].Members\"}"))
    #expect(!definitions.text("cubes/without").contains("named_sets"))
    #expect(definitions.notes(.lost).map { $0.drop { $0 != " " } } == [" named set 'Odd'"])
  }

  @Test("properties of measures are texts; one that a formula gives is noted")
  func measureProperties() throws {
    let definitions = try SchemaText.definitions(
      SchemaText.cube(
        """
        <Measure name="Net" column="net" aggregator="sum">
          <CalculatedMemberProperty name="MEMBER_ORDINAL" value="2"/>
          <CalculatedMemberProperty name="FORMAT_STRING" expression="'0.0'"/>
          <CalculatedMemberProperty name="FORE_COLOR" expression="IIf([Measures].[Net] &gt; 1, 1, 2)"/>
        </Measure>
        """))
    #expect(
      definitions.text("cubes/sales").contains(
        #"  Net: {aggregate: sum, column: net, format: "0.0", properties: {MEMBER_ORDINAL: "2"}}"#))
    #expect(definitions.notes(.lost) == ["7:3: property FORE_COLOR of <Measure name=\"Net\">"])
  }

  @Test("a measure of what is no number is noted and left out, with all that reads it")
  func measuresOfDays() throws {
    let definitions = try SchemaText.definitions(
      SchemaText.cube(
        """
        <Measure name="Day" column="sold_on" aggregator="max" datatype="Date"/>
        <CalculatedMember name="B" dimension="Measures" formula="[Measures].[A] + 1"/>
        <CalculatedMember name="A" dimension="Measures" formula="[Measures].[Day] + 1"/>
        <NamedSet name="S" formula="{[Measures].[A]}"/>
        """
      ).replacing("name=\"Sales\"", with: "name=\"Sales\" defaultMeasure=\"Day\""))
    #expect(
      definitions.text("cubes/sales") == """
        cube: Sales
        star: sales
        dimensions:
          Kind: {dimension: Kind}
        measures:
          Count: {aggregate: count, column: sale_id, format: General Number}

        """)
    #expect(!definitions.text("stars/sales").contains("sold_on"))
    #expect(definitions.notes(.lost).count == 4)
  }

  @Test("a formula that is no MDX is left out and noted with what is wrong with it")
  func unreadableFormula() throws {
    let definitions = try SchemaText.definitions(
      SchemaText.cube("<CalculatedMember name=\"Bad\" dimension=\"Measures\" formula=\"1 + (2\"/>"))
    #expect(!definitions.text("cubes/sales").contains("calculated_members"))
    let note = try #require(definitions.notes.first { $0.kind == .lost })
    #expect(note.subject == "calculated member [Measures].[Bad]")
    #expect(note.reason.hasPrefix("its formula cannot be read: 1:"), "\(note.reason)")
  }
}
