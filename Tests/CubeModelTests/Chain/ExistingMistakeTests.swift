import Testing

@testable import CubeModel

@Suite("Mistakes in definitions over existing tables")
struct ExistingMistakeTests {
  private let store = "Cubes/dimensions/store.yaml"
  private let employee = "Cubes/dimensions/employee.yaml"
  private let coffee = "Cubes/dimensions/coffee.yaml"
  private let sales = "Cubes/stars/sales.yaml"

  private func expect(
    _ sentence: String, in path: String, replacing old: String, with marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try DefinitionTexts.expect(
      sentence, of: .chain, in: path, replacing: old, with: marked, sourceLocation: sourceLocation)
  }

  @Test("the chain's definitions are read without a mistake")
  func chain() {
    #expect(DefinitionTexts.chain.mistakes() == [])
  }

  @Test("a join that would count facts more than once is refused with the reason")
  func fanOut() throws {
    try expect(
      "the join ties 'region' by 'region_id', but its rows are unique only with 'year': a row could meet several of them, "
        + "and its facts would be counted more than once. Tie 'year' in 'on' as well.", in: store,
      replacing: "key: [region_id]", with: "key: [region_id, 1️⃣year]")
    try expect(
      "facts refer to the dimension by one column, but its rows are unique only by 'store_id', 'week' together: each fact "
        + "would be counted once for every row that it meets. Give the one column whose values are unique.", in: store,
      replacing: "key: {store_id: integer}", with: "key: 1️⃣{store_id: integer, week: integer}")
    let equalities =
      "expected equalities of columns such as product.class_id = class.class_id: others could tie a row to several, "
      + "and its facts would be counted more than once."
    let on = "on: store.region_id = region.region_id"
    for other in [
      "1️⃣store.region_id < region.region_id", "store.region_id = region.region_id 1️⃣or true",
      "store.region_id = region.region_id and 1️⃣region.region_id = 4", "1️⃣region_id = region.region_id",
    ] {
      try expect(equalities, in: store, replacing: on, with: "on: \(other)")
    }
    try expect(
      "expected an equality between a column of 'region' and one of a table before it.", in: store, replacing: on,
      with: "on: 1️⃣store.region_id = store.region_id")
  }

  @Test("aliases stand for one table each, and expressions use those that are there")
  func aliases() throws {
    try expect(
      "no table before 'region' has the alias 'stroe'. Did you mean 'store'?", in: store,
      replacing: "on: store.region_id", with: "on: 1️⃣stroe.region_id")
    try expect(
      "the alias 'region' stands for two tables of this dimension.", in: store,
      replacing: "key: [region_id]}\n", with: "key: [region_id]}\n  - 1️⃣{table: region, on: region.id = store.id}\n")
    try expect(
      "no table has the alias 'regoin'. Did you mean 'region'?", in: store, replacing: "expression: region.city",
      with: "expression: 1️⃣regoin.city")
    try expect(
      "no table has the alias 'g'. Defined is 'f'.", in: sales, replacing: "f.sales - f.cost",
      with: "f.sales - 1️⃣g.cost")
    try expect(
      "no table has the alias 's'. Defined is 'f'.", in: coffee, replacing: "\"case when f.units",
      with: "\"case when 1️⃣s.units")
  }

  @Test("a table is named by itself or with its schema")
  func tables() throws {
    for text in ["a.b.c", "retail.", ".store", "retail .store", "retail.\"store"] {
      let sentence = "'\(text)' is not a table; expected table or schema.table, such as public.store."
      try expect(sentence, in: sales, replacing: "table: sales_fact_1997", with: "table: 1️⃣\(text)")
    }
  }

  @Test("levels stand on attributes that are there, and what goes with parents needs them")
  func levels() throws {
    try expect(
      "'store_typ' is neither an attribute nor a key column of dimension 'Store'. Did you mean 'store_type'?",
      in: store,
      replacing: "Store Type: store_type", with: "Store Type: 1️⃣store_typ")
    try expect(
      "'stor_name' is neither an attribute nor a key column of dimension 'Store'. Did you mean 'store_name'?",
      in: store,
      replacing: "member_caption: store_name", with: "member_caption: 1️⃣stor_name")
    try expect(
      "'coffe_bar' is no attribute of dimension 'Has coffee bar'. Did you mean 'coffee_bar'?", in: coffee,
      replacing: "attribute: coffee_bar", with: "attribute: 1️⃣coffe_bar")
    try expect(
      "'root' goes with the key 'parent', which makes members stand below each other.", in: store,
      replacing: "unique: false\n", with: "unique: false\n        root: 1️⃣\"0\"\n")
    try expect(
      "attribute 'full_name' holds keys of 'employee_id', but they are of different types.", in: employee,
      replacing: "parent: supervisor_id\n", with: "parent: 1️⃣full_name\n")
    try expect(
      "a level whose members stand below each other is the only one of its hierarchy.", in: employee,
      replacing: """
              - level: Employee Id
                attribute: employee_id
                name: full_name
                parent: supervisor_id
        """,
      with: """
              - {level: Name, attribute: full_name}
              - level: Employee Id
                attribute: employee_id
                name: full_name
                parent: 1️⃣supervisor_id
        """)
  }

  @Test("a hierarchy without a member for all gives it no name, and hierarchies have names of their own")
  func hierarchies() throws {
    try expect(
      "the hierarchy has no member that stands for all: it says 'all: false'.", in: store, replacing: "all: false\n",
      with: "all: false\n    all_name: 1️⃣Every Type\n")
    try expect(
      "hierarchy 'Store' is defined twice in dimension 'Store'.", in: store, replacing: "  - hierarchy: Store Type",
      with: "  - {hierarchy: 1️⃣Store, levels: [{level: City, attribute: City}]}\n  - hierarchy: Store Type")
    try expect(
      "expected one of never, blank, parent, found 'blanc'. Did you mean 'blank'?", in: store,
      replacing: "hide: parent", with: "hide: 1️⃣blanc")
  }

  @Test("what is loaded and what exists already do not refer to each other")
  func mixture() {
    var both = DefinitionTexts.shop
    both.texts["Cubes/dimensions/channel.yaml"] = """
      dimension: channel
      table: channel
      key: {code: text}
      hierarchies:
        - {levels: [{level: Channel, attribute: code}]}

      """
    both.texts["Cubes/dimensions/coffee.yaml"] = """
      dimension: coffee
      facts: sales
      attributes: {coffee: boolean}
      hierarchies:
        - {levels: [{level: Coffee, attribute: coffee}]}

      """
    both.texts["Cubes/stars/sales.yaml"] = "star: sales\ntable: t\ndimensions: {sold: date, c: coffee}\n"
    #expect(
      both.mistakes() == [
        "Cubes/stars/sale.yaml:10:12: dimension 'channel' is never loaded, but the star is and needs its keys; expected a "
          + "dimension with 'load' or the calendar.",
        "Cubes/stars/sales.yaml:3:20: dimension 'date' is filled by the warehouse, but the star's table is not loaded and "
          + "knows no keys of it; expected a dimension over an existing table.",
        "Cubes/stars/sales.yaml:3:29: dimension 'coffee' stands in a fact table itself and needs no role; cubes use it by "
          + "name.",
      ])
  }

  @Test("a degenerate dimension of a loaded star has the star's own columns")
  func degenerate() {
    var shop = DefinitionTexts.shop
    shop.texts["Cubes/dimensions/big.yaml"] =
      "dimension: big\nfacts: sale\nattributes: {is_big: integer, sal_id: integer, b: {type: boolean, expression: is_bg > 0}}\n"
      + "hierarchies: [{levels: [{level: Big, attribute: is_big}]}]\n"
    #expect(
      shop.mistakes() == [
        "Cubes/dimensions/big.yaml:3:31: 'sal_id' is no column of star 'sale'. Did you mean 'sale_id'?",
        "Cubes/dimensions/big.yaml:3:79: column 'is_bg' is not declared in star 'sale'. Did you mean 'is_big'?",
      ])
  }
}
