extension KeyTable {
  private static let connectors = ["postgresql", "mariadb", "files", "salesforce export", "http"]

  static func connector(_ name: String) -> DefinitionKey {
    DefinitionKey(
      "connector", .scalar(.choice(connectors)), .required, "How the rows are read.", example: "connector: \(name)")
  }

  static let sourceName = DefinitionKey(
    "source", .scalar(.identifier), .required, "The name by which loads refer to the source.", example: "source: crm")

  static let sourceDescription = DefinitionKey.description("Customers, opportunities and cases of all offices.")

  static let sourceOwner = DefinitionKey.owner(.optional, "{en: CRM administrator, zh: CRM 管理员}")

  static func tables(of table: KeyTable) -> DefinitionKey {
    DefinitionKey(
      "tables", .map(.identifier, of: .keys(table)), .required, "The tables by the names that loads refer to.",
      example: "tables: {office: …}")
  }

  /// A PostgreSQL database.
  static let postgreSQL = KeyTable(
    "a PostgreSQL source", "A database whose tables are read in one consistent snapshot.",
    [
      sourceName, .caption("{en: CRM, zh: 客户关系管理系统}"), sourceDescription, sourceOwner,
      connector("postgresql"),
      DefinitionKey(
        "environment", .scalar(.name), .required, "The environment variable that holds the connection string.",
        example: "environment: PLUMB_CRM_URL"),
      DefinitionKey(
        "database", .scalar(.name), .optional,
        "The database on the warehouse's own server that is read while the environment variable is not set.",
        example: "database: crm"),
      DefinitionKey(
        "schema", .scalar(.name), .defaultsTo("public"), "The schema in which the tables stand.",
        example: "schema: crm"),
      tables(of: .databaseTable),
    ])

  /// A folder of files.
  static let files = KeyTable(
    "a source of files",
    "A folder of delimited files, each with a header: plain, compressed by gzip, or in ZIP archives.",
    when: .value("files", of: "connector"),
    [
      sourceName, .caption("{en: Sales export, zh: 销售导出}"), sourceDescription, sourceOwner,
      connector("files"), folder, folderVariable,
      DefinitionKey(
        "dialect", .keys(.dialect), .optional, "How the files are written; by default UTF-8 with commas.",
        example: #"dialect: {delimiter: ";"}"#),
      tables(of: .fileTable),
    ])

  private static let folder = DefinitionKey(
    "folder", .scalar(.text), .optional,
    "The folder with the files, or a ZIP archive, from the definitions' folder on. It or `environment` must be there.",
    example: "folder: ../data")

  private static let folderVariable = DefinitionKey(
    "environment", .scalar(.name), .optional, "The environment variable that names another folder.",
    example: "environment: PLUMB_EXPORT_FOLDER")

  private static let encoding = DefinitionKey(
    "encoding", .scalar(.choice(FileDialect.Encoding.allCases.map(\.rawValue))), .defaultsTo("utf-8"),
    "How the bytes spell text.", example: "encoding: windows-1252")

  /// A Salesforce Data Export.
  static let salesforceExport = KeyTable(
    "a Salesforce export",
    "A Salesforce Data Export: the parts `WE_<organisation>_<number>.ZIP` in a folder, or the files that they held.",
    when: .value("salesforce export", of: "connector"),
    [
      sourceName, .caption("{en: Salesforce}"), sourceDescription, sourceOwner,
      connector("salesforce export"), folder, folderVariable, encoding,
      tables(of: .exportedObject),
    ])

  /// How files are written.
  static let dialect = KeyTable(
    "a dialect", "How the files of a source are written.",
    [
      DefinitionKey(
        "delimiter", .scalar(.character), .defaultsTo(","), "The character between two fields.",
        example: #"delimiter: ";""#),
      encoding,
      DefinitionKey(
        "nulls", .list(.scalar(.anyText), allowsEmpty: true), .defaultsTo(#"[""]"#),
        "The unquoted texts that stand for null.", example: #"nulls: ["", "?"]"#),
      DefinitionKey(
        "quoted_nulls", .scalar(.boolean), .defaultsTo("false"),
        "Whether these stand for null within quotation marks as well.", example: "quoted_nulls: true"),
      DefinitionKey(
        "other_columns", .scalar(.choice(["refuse", "pass over"])), .defaultsTo("refuse"),
        "What happens when a file has columns that are not declared. Where they are passed over, the declared ones may "
          + "stand in any order.",
        example: "other_columns: pass over"),
      DefinitionKey(
        "date_format", .scalar(.datePattern), .defaultsTo("yyyy-mm-dd"), "How dates are written.",
        example: "date_format: dd/mm/yyyy"),
      DefinitionKey(
        "timestamp_format", .scalar(.timestampPattern), .defaultsTo("yyyy-mm-dd HH:MM:SS"),
        "How timestamps are written; behind `SS` a separator and one `F` for each decimal, at the end a `Z` for a Z that "
          + "may be there and then means UTC.",
        example: "timestamp_format: dd/mm/yyyy HH:MM"),
      DefinitionKey(
        "time_zone", .scalar(.timeZone), .defaultsTo("UTC"), "The time zone in which timestamps are meant.",
        example: "time_zone: Europe/London"),
    ])
}
