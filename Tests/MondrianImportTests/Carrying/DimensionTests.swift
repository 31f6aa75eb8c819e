import StarSchema
import Testing

@testable import MondrianImport

/// Dimensions: tables, joins, queries, keys and attributes.
struct DimensionTests {
  @Test("a snowflake joins its tables from the one that facts refer to, whichever side of the join that is on")
  func snowflake() throws {
    let text = try SchemaText.definitions(
      """
      <Dimension name="Product">
      <Hierarchy primaryKey="product_id" primaryKeyTable="p">
      <Join leftKey="brand_id" rightAlias="b" rightKey="brand_id">
        <Table name="product" alias="p" schema="shop"/>
        <Join leftKey="maker" rightKey="Maker Id"><Table name="brand" alias="b"/><Table name="Maker"/></Join>
      </Join>
      <Level name="Maker" table="Maker" column="Maker Name"/>
      <Level name="Brand" table="b" column="name" ordinalColumn="rank"/>
      <Level name="Product" table="p" column="product_id" nameColumn="name" type="Numeric"/>
      </Hierarchy>
      </Dimension>
      """
    ).text("dimensions/product")
    #expect(
      text == #"""
        dimension: Product
        table: shop.product
        alias: p
        joins:
          - {table: brand, alias: b, on: p.brand_id = b.brand_id}
          - {table: Maker, on: 'b.maker = "Maker"."Maker Id"'}
        key: {product_id: integer}
        attributes:
          Maker Name: {type: text, expression: '"Maker"."Maker Name"'}
          name: {type: text, expression: b.name}
          rank: {type: integer, expression: b.rank}
          name_2: {type: text, expression: p.name}
        hierarchies:
          - hierarchy: Product
            all: All Products
            levels:
              - {level: Maker, attribute: Maker Name}
              - {level: Brand, attribute: name, sort: rank, unique: false}
              - {level: Product, attribute: product_id, name: name_2, unique: false}

        """#)
  }

  @Test("the ordinal of a level is its own table's column, and types come from the database where it answers")
  func types() throws {
    let question = TypeQuestion(expression: "store.city", tables: "store")
    let definitions = try SchemaText.definitions(SchemaText.store, types: [question: .integer])
    #expect(definitions.questions.contains(question))
    #expect(question.statement == "select store.city as answer from store limit 0")
    #expect(definitions.text("dimensions/store").contains("attributes: {city: integer, name: text}"))
    #expect(try SchemaText.definitions(SchemaText.store).text("dimensions/store").contains("{city: text, name: text}"))
  }

  @Test("hierarchies over other tables join theirs to the first by the keys that facts refer to")
  func severalTables() throws {
    let definitions = try SchemaText.definitions(
      """
      <Dimension name="Time">
      <Hierarchy hasAll="false" primaryKey="day_id"><Table name="day"/>
      <Level name="Year" column="year" type="Integer" levelType="TimeYears" uniqueMembers="true"/></Hierarchy>
      <Hierarchy name="Fiscal" allMemberName="Ever" allMemberCaption="All time" allLevelName="Top"
        primaryKey="id" defaultMember="[Time.Fiscal].[2025]"><Table name="fiscal_day"/>
      <Level name="Fiscal year" column="year" type="Integer" levelType="TimeYears" uniqueMembers="true"/></Hierarchy>
      <Hierarchy name="Other" primaryKey="other_id"><Table name="day"/>
      <Level name="Other"><KeyExpression><SQL>day.other</SQL></KeyExpression></Level></Hierarchy>
      </Dimension>
      """)
    #expect(
      definitions.text("dimensions/time") == """
        dimension: Time
        table: day
        joins:
          - {table: fiscal_day, on: day.day_id = fiscal_day.id}
          - {table: day, alias: day_2, on: day.day_id = day_2.other_id}
        key: {day_id: integer}
        attributes:
          year: integer
          year_2: {type: integer, expression: fiscal_day.year}
          other: {type: text, expression: day.other}
        hierarchies:
          - {hierarchy: Time, all: false, levels: [{level: Year, attribute: year, kind: years}]}
          - hierarchy: Fiscal
            all: All time
            all_name: Ever
            all_level: Top
            default: "[Time].[Fiscal].[2025]"
            levels: [{level: Fiscal year, attribute: year_2, kind: years}]
          - {hierarchy: Other, all: All Others, levels: [{level: Other, attribute: other}]}

        """)
    #expect(definitions.notes(.changed) == ["8:1: a hierarchy of dimension 'Time'"])
  }

  @Test("views, rows in the schema and tables with a condition become queries")
  func queries() throws {
    let definitions = try SchemaText.definitions(
      """
      <Dimension name="View"><Hierarchy primaryKey="id">
      <View alias="v"><SQL dialect="mysql">select `x`</SQL><SQL dialect="generic">select id,
        name from v</SQL></View>
      <Level name="L" column="name"/></Hierarchy></Dimension>
      <Dimension name="Inline"><Hierarchy primaryKey="id">
      <InlineTable alias="i"><ColumnDefs><ColumnDef name="id" type="Integer"/><ColumnDef name="Its Name" type="String"/></ColumnDefs>
      <Rows><Row><Value column="id">1</Value><Value column="Its Name">O'Hara</Value></Row><Row><Value column="id">2</Value></Row></Rows></InlineTable>
      <Level name="L" column="Its Name"/></Hierarchy></Dimension>
      <Dimension name="Part"><Hierarchy primaryKey="id">
      <Table name="order" schema="s"><SQL dialect="generic">"order".open</SQL></Table>
      <Level name="L" column="name"/></Hierarchy></Dimension>
      """)
    #expect(
      definitions.text("dimensions/view").hasPrefix(
        """
        dimension: View
        query: |-
          select id,
            name from v
        alias: v
        key: {id: integer}
        attributes: {name: text}
        """))
    #expect(
      definitions.text("dimensions/inline").contains(
        "(values (cast(''1'' as bigint), cast(''O''''Hara'' as text)), (cast(''2'' as bigint), cast(null as text)))"))
    #expect(definitions.text("dimensions/inline").contains("Its Name: text"))
    #expect(
      definitions.text("dimensions/part").contains(
        #"query: 'select * from s."order" as "order" where "order".open'"#))
  }

  @Test("a ragged level, a parent-child level with its closure, properties and captions in languages are carried over")
  func levels() throws {
    let text = try SchemaText.definitions(
      """
      <Dimension name="People" caption="Staff">
      <Annotations><Annotation name="caption.de_DE">Personal</Annotation></Annotations>
      <Hierarchy primaryKey="id"><Table name="person"/>
      <Level name="Person" column="id" type="Numeric" nameColumn="name" captionColumn="short" parentColumn="boss"
        nullParentValue="0" uniqueMembers="true" visible="false">
      <Closure parentColumn="above" childColumn="below"><Table name="chain" schema="s"/></Closure>
      <Property name="Born" column="born" type="Date" caption="Birth day"/>
      <Property name="Sex" column="sex"/>
      </Level></Hierarchy>
      <Hierarchy name="Places" caption="Where" primaryKey="id"><Table name="person"/>
      <Level name="State" column="state" hideMemberIf="IfParentsName"/>
      <Level name="City" column="city" hideMemberIf="IfBlankName" description="Town"/></Hierarchy>
      </Dimension>
      """
    ).text("dimensions/people")
    #expect(
      text == """
        dimension: People
        caption: {en: Staff, de-DE: Personal}
        table: person
        key: {id: integer}
        attributes: {name: text, short: text, boss: integer, born: date, sex: text, state: text, city: text}
        hierarchies:
          - hierarchy: People
            all: All Peoples
            levels:
              - level: Person
                attribute: id
                name: name
                member_caption: short
                visible: false
                parent: boss
                root: "0"
                closure: {table: s.chain, parent: above, child: below}
                properties: {Born: {attribute: born, type: date, caption: Birth day}, Sex: sex}
          - hierarchy: Places
            caption: Where
            all: All Placess
            levels:
              - {level: State, attribute: state, hide: parent}
              - {level: City, description: Town, attribute: city, unique: false, hide: blank}

        """)
  }

  @Test("a level beside one whose members stand below each other is noted and left out")
  func levelBesideParentChild() throws {
    let definitions = try SchemaText.definitions(
      """
      <Dimension name="People"><Hierarchy primaryKey="id"><Table name="person"/>
      <Level name="Country" column="country"/>
      <Level name="Person" column="id" type="Numeric" parentColumn="boss"/></Hierarchy></Dimension>
      """)
    #expect(definitions.text("dimensions/people").contains("levels: [{level: Person, attribute: id, parent: boss}]"))
    #expect(definitions.notes(.lost) == ["3:1: <Level name=\"Country\"> of dimension 'People'"])
  }

  @Test("a shared dimension without a table is a mistake, a cube's own one stands in the fact table")
  func degenerate() throws {
    let level = "<Hierarchy><Level name=\"Paid by\" column=\"payment\"/></Hierarchy>"
    let definitions = try SchemaText.definitions(SchemaText.cube("<Dimension name=\"Payment\">\(level)</Dimension>"))
    #expect(
      definitions.text("dimensions/payment") == """
        dimension: Payment
        facts: sales
        attributes: {payment: text}
        hierarchies:
          - {hierarchy: Payment, all: All Payments, levels: [{level: Paid by, attribute: payment}]}

        """)
    #expect(definitions.text("cubes/sales").contains("dimensions:\n  Payment: {dimension: Payment}\n"))
    let error = try #require(SchemaText.mistakes("<Dimension name=\"Payment\">\(level)</Dimension>"))
    #expect(error.description.contains("the shared dimension 'Payment' has no table"))
  }

  @Test("facts that join a level above the last one get a dimension that ends there, on that level's table")
  func upperLevel() throws {
    let definitions = try SchemaText.definitions(
      """
      <Dimension name="Product"><Hierarchy primaryKey="product_id" primaryKeyTable="product">
      <Join leftKey="class_id" rightKey="class_id"><Table name="product"/><Table name="class"/></Join>
      <Level name="Class" table="class" column="class_id" type="Numeric" uniqueMembers="true"/>
      <Level name="Product" table="product" column="product_id" type="Numeric"/></Hierarchy></Dimension>
      """ + SchemaText.cube("<DimensionUsage name=\"Kind\" source=\"Product\" level=\"Class\" foreignKey=\"class\"/>"))
    #expect(
      definitions.text("dimensions/sales-kind") == """
        dimension: Sales Kind
        caption: Product
        table: class
        key: {class_id: integer}
        hierarchies:
          - {all: All Products, levels: [{level: Class, attribute: class_id}]}

        """)
    #expect(definitions.text("stars/sales").contains("kind: {dimension: Sales Kind, column: class}"))
    #expect(definitions.notes(.changed).count == 1)
  }

  @Test("facts that join a level of a table with several rows for it get a dimension over the different ones")
  func upperLevelOfOneTable() throws {
    let definitions = try SchemaText.definitions(
      SchemaText.store
        + SchemaText.cube("<DimensionUsage name=\"Town\" source=\"Store\" level=\"City\" foreignKey=\"city\"/>"))
    let text = definitions.text("dimensions/sales-town")
    #expect(text.contains("query: select distinct store.city from store\nalias: store\nkey: {city: text}\n"), "\(text)")
  }

  @Test("a level of days over a column of moments has days for keys")
  func days() throws {
    let elements = """
      <Dimension name="Day"><Hierarchy primaryKey="id"><Table name="day"/>
      <Level name="Date" column="at" type="Date"/></Hierarchy></Dimension>
      """
    let question = TypeQuestion(expression: "day.at", tables: "day")
    let moments = try SchemaText.definitions(elements, types: [question: .timestamp]).text("dimensions/day")
    #expect(moments.contains("  date: {type: date, expression: cast(day.at as date)}\n"), "\(moments)")
    let days = try SchemaText.definitions(elements, types: [question: .date]).text("dimensions/day")
    #expect(days.contains("attributes: {at: date}"), "\(days)")
  }
}
