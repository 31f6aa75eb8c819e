extension KeyTable {
  /// A MariaDB or MySQL database.
  static let mariaDB = KeyTable(
    "a MariaDB source", "A MariaDB or MySQL database whose tables are read in one consistent snapshot.",
    when: .value("mariadb", of: "connector"),
    [
      sourceName, .caption("{en: SuiteCRM}"), sourceDescription, sourceOwner, connector("mariadb"),
      DefinitionKey(
        "environment", .scalar(.name), .required,
        "The environment variable that holds the address: `mariadb://user@host:3306/database`, `?socket=/path` for a "
          + "Unix socket, `?tls=verify`, `require` or `off`, `&tls_ca=/path` for a certificate authority of your own.",
        example: "environment: PLUMB_SUITECRM_URL"),
      DefinitionKey(
        "password", .keys(.secret), .optional,
        "Where the password is kept, if it does not stand in the variable's URL.",
        example: "password: {file: /etc/plumb/suitecrm.password}"),
      DefinitionKey(
        "time_zone", .scalar(.timeZone), .defaultsTo("UTC"),
        "The time zone in which columns of type `datetime` are meant; a `timestamp` tells its own.",
        example: "time_zone: Europe/London"),
      tables(of: .databaseTable),
    ])

  /// Where a secret is kept.
  static let secret = KeyTable(
    "a secret",
    "Where a password or token is kept. It never stands in the definitions, and no message shows it. The variable, where "
      + "it is set, comes before the file.",
    secretKeys)

  /// The keys that all secrets have.
  static let secretKeys: [DefinitionKey] = [
    DefinitionKey(
      "environment", .scalar(.name), .optional, "The environment variable that holds it.",
      example: "environment: PLUMB_SUITECRM_PASSWORD"),
    DefinitionKey(
      "file", .scalar(.text), .optional,
      "The file that holds it on its first line, from the definitions' folder on; nobody but its owner may read it "
        + "(mode 600).",
      example: "file: /etc/plumb/suitecrm.password"),
  ]
}
