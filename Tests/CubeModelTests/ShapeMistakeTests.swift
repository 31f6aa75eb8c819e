import Testing

@testable import CubeModel

@Suite("The shape of definitions")
struct ShapeMistakeTests {
  private let cube = "Cubes/cubes/sales.yaml"
  private let kpi = "Cubes/kpis/big-share.yaml"
  private let calendar = "Cubes/calendar.yaml"

  @Test("an unknown key is told with the nearest one that is not there yet")
  func unknownKey() throws {
    try DefinitionTexts.expect(
      "a KPI has no key 'minimum_observation'. Did you mean 'minimum_observations'?", in: kpi,
      replacing: "direction: up", with: "direction: up\n1️⃣minimum_observation: 5")
    try DefinitionTexts.expect(
      "a baseline has no key 'colour'. Its keys are from, to.", in: kpi, replacing: "{from: 2024-01-01,",
      with: "{1️⃣colour: red, from: 2024-01-01,")
  }

  @Test("a missing key is told at the mapping that lacks it")
  func missingKey() throws {
    try DefinitionTexts.expect(
      "a KPI needs the key 'owner': a text or a mapping of languages to texts.", in: kpi,
      replacing: "kpi: Big share\nowner: Shopkeeper",
      with: "1️⃣kpi: Big share")
    try DefinitionTexts.expect(
      "a KPI needs the key 'owner': a text or a mapping of languages to texts.",
      "a KPI has no key 'ownr'. Did you mean 'owner'?", in: kpi,
      replacing: "kpi: Big share\nowner: Shopkeeper", with: "1️⃣kpi: Big share\n2️⃣ownr: Shopkeeper")
  }

  @Test("a value of the wrong type is told with what was expected and what is there")
  func wrongType() throws {
    try DefinitionTexts.expect(
      "expected a list of names, found a text.", in: "Cubes/initiatives/signs.yaml", replacing: "kpis: [Big share]",
      with: "kpis: 1️⃣Big share")
    try DefinitionTexts.expect(
      "expected a name, found a list.", in: kpi, replacing: "cube: Sales", with: "cube: 1️⃣[Sales]")
    try DefinitionTexts.expect(
      "expected a text or a mapping of languages to texts, found nothing.", in: kpi, replacing: "owner: Shopkeeper",
      with: "owner: 1️⃣~")
    try DefinitionTexts.expect(
      "expected a mapping with the keys of a baseline, found a text.", in: kpi,
      replacing: "baseline: {from: 2024-01-01, to: 2024-06-30}", with: "baseline: 1️⃣2024")
    try DefinitionTexts.expect(
      "expected true or false, found 'yes'.", in: "Cubes/dimensions/customer.yaml", replacing: "unique: true",
      with: "unique: 1️⃣yes")
    try DefinitionTexts.expect(
      "expected a number, found 'half'.", in: kpi, replacing: "value: 0.5", with: "value: 1️⃣half")
    try DefinitionTexts.expect(
      "expected a whole number from 1 to 12, found 13.", in: calendar,
      replacing: "last_day: 2025-12-31", with: "last_day: 2025-12-31\n  fiscal_year_starts: 1️⃣13")
  }

  @Test("a number format of a language that writes other digits than English is told at its text")
  func formatsByLanguage() throws {
    let kept = #"format: "0.0%""#
    let formats = ["0", "#,##0.0", "0.00", "0.0%", "#,##0.00%"]
    for format in formats {
      try DefinitionTexts.expect(
        "every language writes the same digits; expected 0.0 as in English, found \(format).", in: kpi,
        replacing: kept, with: "format: {zh: 1️⃣'\(format)', en: 0.0}")
    }
    try DefinitionTexts.expect(
      "the English text is missing; expected the key 'en'.", in: kpi, replacing: kept,
      with: "format: 1️⃣{zh: 0.0}")
    try DefinitionTexts.expect(
      "a number format needs digits such as 0, #,##0 or #,##0.00.", in: kpi, replacing: kept,
      with: "format: {en: 0.0, zh: days1️⃣}")
    try DefinitionTexts.expect(
      "expected a number format or a mapping of languages to number formats, found a list.", in: kpi,
      replacing: kept, with: "format: 1️⃣[0.0]")
  }

  @Test("one of a few words is told with the nearest of them")
  func choice() throws {
    try DefinitionTexts.expect(
      "expected one of up, down, found 'upp'. Did you mean 'up'?", in: kpi, replacing: "direction: up",
      with: "direction: 1️⃣upp")
    try DefinitionTexts.expect(
      "expected 'full compare' or a mapping with the keys of a change mark, found a list.",
      in: "Cubes/sources/files.yaml", replacing: "changes: full compare", with: "changes: 1️⃣[full compare]")
    try DefinitionTexts.expect(
      "expected one of the keys card, line, bar, funnel, table. Did you mean 'card'?", in: "Dashboards/shop.yaml",
      replacing: "card: Big share", with: "1️⃣crad: Big share")
    try DefinitionTexts.expect(
      "'decade' is not a unit of time; expected seconds, minutes, hours or days.", in: "Cubes/sources/shop.yaml",
      replacing: "overlap: 2 hours", with: "overlap: 2 1️⃣decade")
  }

  @Test("days are days of the calendar, in order")
  func days() throws {
    try DefinitionTexts.expect(
      "'2023-02-29' is not a day of the calendar.", in: calendar, replacing: "2024-12-25:", with: "1️⃣2023-02-29:")
    try DefinitionTexts.expect(
      "'1.1.2024' is not a day; expected one such as 2025-02-28.", in: kpi, replacing: "from: 2024-01-01",
      with: "from: 1️⃣1.1.2024")
    try DefinitionTexts.expect(
      "the last day 2023-12-31 lies before the first, 2024-01-01.", in: calendar, replacing: "last_day: 2025-12-31",
      with: "last_day: 1️⃣2023-12-31")
  }

  @Test("types are spelt right and decimals fit 64 bits")
  func types() throws {
    let star = "Cubes/stars/sale.yaml"
    try DefinitionTexts.expect(
      "a decimal has a precision from 1 to 18, not 19.", in: star, replacing: "decimal(16,2)", with: "decimal(1️⃣19,2)")
    try DefinitionTexts.expect(
      "a decimal's scale is at most its precision 6, not 7.", in: star, replacing: "decimal(16,2)",
      with: "decimal(6,1️⃣7)")
    try DefinitionTexts.expect(
      "'interger' is not a type; expected one of integer, double, text, boolean, date, timestamp, decimal(16,2). "
        + "Did you mean 'integer'?", in: star, replacing: "{type: integer,", with: "{type: 1️⃣interger,")
    try DefinitionTexts.expect(
      "a measure column cannot be of type text; expected integer, decimal(16,2) or double.", in: star,
      replacing: "{type: integer,", with: "{type: 1️⃣text,")
  }

  @Test("number formats and formulas are told with the place inside the text")
  func smallLanguages() throws {
    try DefinitionTexts.expect(
      "a number format needs digits such as 0, #,##0 or #,##0.00.", in: kpi, replacing: "\"0.0%\"",
      with: "£1️⃣#.##0,00")
    try DefinitionTexts.expect(
      "the quotation mark is not closed.", in: kpi, replacing: #""0.0%""#, with: #"'0 1️⃣"days'"#)
    try DefinitionTexts.expect(
      "expected a measure in brackets such as [Revenue], a number or a parenthesis.", in: cube,
      replacing: "[Big] / [Sales]", with: "[Big] / 1️⃣Sales")
    try DefinitionTexts.expect(
      "the parenthesis is not closed.", in: cube, replacing: "2 * ([Big share] + 0)", with: "2 * 1️⃣([Big share] + 0")
    try DefinitionTexts.expect(
      "expected an operator (+ - * /) or the end of the formula.", in: cube, replacing: "[Big] / [Sales]",
      with: "[Big] 1️⃣[Sales]")
  }

  @Test("a place inside a text is found through quotes, escapes, folded lines and blocks")
  func placesInTexts() throws {
    let sentence = "measure 'Salse' is not defined in cube 'Sales'. Did you mean 'Sales'?"
    for formula in [
      "formula: '[Big] / [1️⃣Salse]'", "formula: \"\\x5bBig] / [1️⃣Salse]\"", "formula: \"[Big] /\n        [1️⃣Salse]\"",
      "formula: >-\n        [Big] /\n        [1️⃣Salse]", "formula: |\n        [Big] /\n\n          [1️⃣Salse]\n",
      "formula: 2 * (\n        [1️⃣Salse] )",
    ] {
      try DefinitionTexts.expect(
        sentence, in: cube, replacing: #"Big share: {formula: "[Big] / [Sales]", format: "0.0%"}"#,
        with: "Big share:\n      \(formula)\n      format: 0.0%")
    }
  }

  @Test("captions have an English text, and languages have codes")
  func captions() throws {
    try DefinitionTexts.expect(
      "the English text is missing; expected the key 'en'.", in: calendar, replacing: "{en: Christmas Day, zh: 圣诞节}",
      with: "1️⃣{zh: 圣诞节}")
    try DefinitionTexts.expect(
      "'the first day' is not a language's code; expected one such as en or zh."
        + " Within braces, a text with a comma stands in quotation marks.",
      "expected a text, found nothing.", in: calendar, replacing: "{en: Christmas Day, zh: 圣诞节}",
      with: "{en: Christmas Day, 1️⃣the first day2️⃣}")
  }

  @Test("names of the warehouse's own tables and columns are plain, and not taken by the warehouse itself")
  func identifiers() throws {
    let path = "Cubes/dimensions/customer.yaml"
    try DefinitionTexts.expect(
      "'City' cannot name a table or column of the warehouse; expected small letters, digits and underscores.",
      "'city' is neither an attribute nor a key column of dimension 'customer'. Did you mean 'City'?",
      "'city' is no column of dimension 'customer'. Did you mean 'City'?",
      in: path,
      replacing: """
          city: {type: text, description: where the customer lives}
        hierarchies:
          - hierarchy: Customer
            levels:
              - {level: Tier, attribute: tier, unique: true}
              - {level: Customer, attribute: customer_id, name: name}
          - hierarchy: By city
            levels:
              - {level: City, attribute: city}
        load:
          - from: shop.customer as c
            effective_from: "current_date"
            values:
              city:
        """,
      with: """
          1️⃣City: {type: text, description: where the customer lives}
        hierarchies:
          - hierarchy: Customer
            levels:
              - {level: Tier, attribute: tier, unique: true}
              - {level: Customer, attribute: customer_id, name: name}
          - hierarchy: By city
            levels:
              - {level: City, attribute: 2️⃣city}
        load:
          - from: shop.customer as c
            effective_from: "current_date"
            values:
              3️⃣city:
        """)
    try DefinitionTexts.expect(
      "'is_current' is a column that the warehouse adds itself; expected another name.",
      "the load gives no value for 'is_current' of dimension 'customer'.", in: path,
      replacing: """
          city: {type: text, description: where the customer lives}
        hierarchies:
          - hierarchy: Customer
            levels:
              - {level: Tier, attribute: tier, unique: true}
              - {level: Customer, attribute: customer_id, name: name}
          - hierarchy: By city
            levels:
              - {level: City, attribute: city}
        load:
          - from: shop.customer as c
            effective_from: "current_date"
            values:
              city:
        """,
      with: """
          city: {type: text, description: where the customer lives}
          1️⃣is_current: text
        hierarchies:
          - hierarchy: Customer
            levels:
              - {level: Tier, attribute: tier, unique: true}
              - {level: Customer, attribute: customer_id, name: name}
          - hierarchy: By city
            levels:
              - {level: City, attribute: city}
        load:
          - from: shop.customer as c
            effective_from: "current_date"
            values:
              2️⃣city:
        """)
  }
}
