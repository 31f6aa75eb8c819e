import Testing

@testable import Connectors

@Suite("The parts of a Salesforce export") struct SalesforcePartsTests {
  private func order(_ names: [String]) -> Result<[String], ConnectorError> {
    Result { () throws(ConnectorError) in try SalesforceParts(names: names, folder: "/export").inOrder }
  }

  private func sentence(_ names: [String]) -> String? {
    if case .failure(let error) = order(names) { return error.sentence }
    return nil
  }

  @Test("parts follow their numbers, not their letters")
  func order() throws {
    let names = (1...11).map { "WE_00D5g000004abcdEAA_\($0).ZIP" }
    #expect(try order(names.sorted()).get() == names)
    #expect(try order(["we_00D5g000004abcd_1.zip"]).get() == ["we_00D5g000004abcd_1.zip"])
    #expect(try order([]).get() == [])
  }

  @Test("a part that is missing, of another organisation or no part at all stops the read")
  func refusals() {
    #expect(
      sentence(["WE_00D5g000004abcdEAA_1.ZIP", "WE_00D5g000004abcdEAA_3.ZIP"])
        == "part 2 of the export is missing, though there is WE_00D5g000004abcdEAA_3.ZIP")
    #expect(
      sentence(["WE_00D5g000004abcdEAA_1.ZIP", "WE_00D5g000004xyzAEAA_2.ZIP"])
        == "the folder holds exports of several organisations (WE_00D5g000004abcdEAA_1.ZIP and "
        + "WE_00D5g000004xyzAEAA_2.ZIP); keep one export a folder")
    #expect(
      sentence(["accounts.zip"]) == "this is no part of a data export (WE_<organisation>_<number>.ZIP)")
  }
}
