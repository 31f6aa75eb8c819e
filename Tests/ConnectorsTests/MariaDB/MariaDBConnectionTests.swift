import Foundation
import TestSupport
import Testing

@testable import Connectors

@Suite("Connections to MariaDB", .enabled(if: MariaDBServer.isInstalled, "needs mariadb-server"))
struct MariaDBConnectionTests {
  private func sentence(_ url: String) -> String? {
    do {
      _ = try MariaDBConnection(to: MariaDBAddress(url: url, variable: "U"))
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func cipher(_ url: String) throws -> String? {
    let connection = try MariaDBConnection(to: MariaDBAddress(url: url, variable: "U"))
    return try connection.rows("show session status like 'Ssl_cipher'").first?[1]
  }

  @Test("a wrong password, an unknown database and a server that is not there are told without the password")
  func refusals() async throws {
    let (place, name) = try await MariaDBServer.shared.database("")
    let wrong = try #require(sentence(place.url(of: name, password: "wr0ng-s3cr3t")))
    #expect(wrong.hasPrefix("\(place.socket)/\(name): the server cannot be reached: Access denied for user 'reader'"))
    let unknown = try #require(sentence(place.url(of: "nothing")))
    #expect(unknown.contains("nothing"))
    let absent = try #require(sentence("mariadb://u:s3cr3t@127.0.0.1:1/crm"))
    #expect(absent.hasPrefix("127.0.0.1:1/crm: the server cannot be reached: "))
    for text in [wrong, unknown, absent] {
      #expect(!text.contains("s3cr3t"), "\(text)")
    }
  }

  @Test("a connection is encrypted where the address says so, and verified against the authorities that it names")
  func encryption() async throws {
    let (place, name) = try await MariaDBServer.shared.database("")
    func url(_ host: String, _ parameters: String) -> String {
      "mariadb://reader:\(MariaDBServer.password)@\(host):\(place.port)/\(name)?\(parameters)"
    }
    #expect(try cipher(url("127.0.0.1", "tls=off"))?.isEmpty == true)
    #expect(try cipher(url("127.0.0.1", "tls=require"))?.isEmpty == false)
    #expect(try cipher(url("localhost", "tls=verify&tls_ca=\(place.certificate)"))?.isEmpty == false)
    // The certificate is nobody's that this machine trusts, and names another host.
    let untrusted = try #require(sentence(url("localhost", "tls=verify")))
    #expect(untrusted.hasSuffix("; the connection is to be encrypted, as 'tls=verify' says"), "\(untrusted)")
    let misnamed = try #require(sentence(url("127.0.0.1", "tls=verify&tls_ca=\(place.certificate)")))
    #expect(misnamed.hasSuffix("; the connection is to be encrypted, as 'tls=verify' says"), "\(misnamed)")
    #expect(!untrusted.contains(MariaDBServer.password) && !misnamed.contains(MariaDBServer.password))
  }

  @Test("a statement's error names the statement; an error about data keeps the data back")
  func statements() async throws {
    let (place, name) = try await MariaDBServer.shared.database("")
    let connection = try MariaDBConnection(to: MariaDBAddress(url: place.url(of: name), variable: "U"))
    let unknown = #expect(throws: ConnectorError.self) { try connection.rows("select x from nothing") }
    #expect(unknown?.sentence.contains("nothing' doesn't exist, in: select x from nothing") == true)
    // The connection is fine afterwards.
    #expect(try connection.rows("select 1, null") == [["1", nil]])
  }
}
