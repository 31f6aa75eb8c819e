/// The contract's table as a delimited file.
struct ContractFile {
  let rows: [ContractRow]

  init(_ rows: [ContractRow]) {
    self.rows = rows
  }

  /// As most programs write it: quotes where they are needed, nothing for null.
  var text: String {
    "id,name,amount,won,closed,seen\r\n"
      + rows.map { row in
        row.values.map { value in
          value.map { $0.contains { "\",\n\r".contains($0) } ? Self.quoted($0) : $0 } ?? ""
        }.joined(separator: ",") + "\r\n"
      }.joined()
  }

  /// As a Salesforce Data Export has it: everything quoted, 0 and 1, a time behind each date, columns of its own.
  var salesforceText: String {
    "\"id\",\"name\",\"Region__c\",\"amount\",\"won\",\"closed\",\"seen\"\n"
      + rows.map { row in
        [
          String(row.id), row.name, "north", row.amount, row.won.map { $0 ? "1" : "0" },
          row.closed.map { $0 + " 00:00:00" }, row.seen,
        ].map { Self.quoted($0 ?? "") }.joined(separator: ",") + "\n"
      }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
