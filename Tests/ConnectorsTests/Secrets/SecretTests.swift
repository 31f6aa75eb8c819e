import Foundation
import TestSupport
import Testing

@testable import Connectors

@Suite("Secrets") struct SecretTests {
  private func file(_ text: String, mode: Int) throws -> String {
    let path = try ScratchFolder(named: "secret").path + "/token"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  @Test("a secret comes from its variable, or else from the first line of its file")
  func places() throws {
    let path = try file("from-file\nand a comment\n", mode: 0o600)
    #expect(try Secret(variable: "T", file: path, environment: ["T": "from-variable"]).text == "from-variable")
    #expect(try Secret(variable: "T", file: path, environment: ["T": ""]).text == "from-file")
    #expect(try Secret(variable: nil, file: path, environment: [:]).text == "from-file")
    let readOnly = try file("x y", mode: 0o400)
    #expect(try Secret(variable: nil, file: readOnly, environment: [:]).text == "x y")
  }

  @Test("a file that others can read is refused, and so is one that is none", arguments: [0o644, 0o640, 0o606, 0o610])
  func modes(mode: Int) throws {
    let path = try file("s3cr3t", mode: mode)
    let error = #expect(throws: ConnectorError.self) { try Secret(variable: nil, file: path, environment: [:]) }
    #expect(
      error?.sentence
        == "others can read the file that holds the secret (mode \(String(mode, radix: 8))); make it its owner's "
        + "alone: chmod 600")
    let folder = #expect(throws: ConnectorError.self) { try Secret(variable: nil, file: "/", environment: [:]) }
    #expect(folder?.sentence == "a file that holds a secret must be an ordinary file")
    let missing = #expect(throws: ConnectorError.self) { try Secret(variable: nil, file: path + "x", environment: [:]) }
    #expect(missing?.kind == .missing)
  }

  @Test("neither a print, a dump, an interpolation nor a mirror shows a secret")
  func hidden() throws {
    let secret = try Secret("s3cr3t", place: "T")
    var dumped = ""
    dump(secret, to: &dumped)
    let address = try MariaDBAddress(url: "mariadb://me:s3cr3t@db/crm", variable: "U")
    dump(address, to: &dumped)
    let service = try HTTPService(
      address: "https://api.example.com", place: "U", token: .init("Authorization", prefix: "Bearer ", secret: secret))
    dump(service, to: &dumped)
    for text in [
      dumped, "\(secret)", String(reflecting: secret), "\(address)", "\(service)", String(reflecting: service),
    ] {
      #expect(!text.contains("s3cr3t"), "\(text)")
    }
  }

  @Test("an empty secret, or one with a line end that would become a header of its own, is refused")
  func unfit() {
    #expect(throws: ConnectorError.self) { try Secret("", place: "T") }
    for text in ["a\r\nX: y", "a\nb", "a\u{0}"] {
      let error = #expect(throws: ConnectorError.self) { try Secret(text, place: "T") }
      #expect(error?.sentence == "the secret holds a control character")
    }
  }
}
