import Testing

@testable import Connectors

@Suite("Addresses of MariaDB databases") struct MariaDBAddressTests {
  private func address(_ url: String, password: Secret? = nil) throws(ConnectorError) -> MariaDBAddress {
    try MariaDBAddress(url: url, variable: "PLUMB_CRM_URL", password: password)
  }

  private func sentence(_ url: String) -> String? {
    do throws(ConnectorError) {
      _ = try address(url)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("an address has its parts, signs in a password decoded")
  func parts() throws {
    let remote = try address("mysql://re%40der:p%2Fw%3A%25@db.example.com:3307/suitecrm?tls=require&tls_ca=/etc/ca.pem")
    #expect(remote.user == "re@der" && remote.password?.text == "p/w:%" && remote.host == "db.example.com")
    #expect(remote.port == 3307 && remote.database == "suitecrm" && remote.tls == .require)
    #expect(remote.authorities == "/etc/ca.pem" && remote.place == "db.example.com:3307/suitecrm")
    let local = try address("mariadb://reader@localhost/crm?socket=/run/mysqld/mysqld.sock")
    #expect(local.socket == "/run/mysqld/mysqld.sock" && local.place == "/run/mysqld/mysqld.sock/crm")
    #expect(local.password == nil && local.port == 3306)
  }

  @Test("another machine is spoken to by a verified connection, unless the address says otherwise")
  func encryption() throws {
    #expect(try address("mariadb://u@db.example.com/crm").tls == .verify)
    #expect(try address("mariadb://u@db.example.com/crm?tls=off").tls == .off)
    #expect(try address("mariadb://u@127.0.0.1/crm").tls == .off)
    #expect(try address("mariadb://u@localhost/crm?socket=/s").tls == .off)
  }

  @Test("a password in the address comes before one that is kept elsewhere")
  func passwords() throws {
    let kept = try Secret("kept", place: "file")
    #expect(try address("mariadb://u@h/crm", password: kept).password?.text == "kept")
    #expect(try address("mariadb://u:given@h/crm", password: kept).password?.text == "given")
  }

  @Test("what is wrong is said without showing the address")
  func refusals() {
    let expected = [
      "postgresql://u:s3cr3t@h/crm": "the address begins with another scheme; expected mariadb:// or mysql://",
      "mariadb://u:s3cr3t@h/": "the address names no database",
      "mariadb://h/crm": "the address names no user",
      "mariadb://u:s3cr3t@h/crm?sockt=x": "the address has the unknown parameter 'sockt'. Did you mean 'socket'?",
      "mariadb://u:s3cr3t@h/crm?tls=perhaps": "'tls' is off, require, verify, and nothing else",
      "s3cr3t": "this is no address such as mariadb://user@host:3306/database; signs in a password are written as %XX",
    ]
    for (url, expected) in expected { #expect(sentence(url) == "PLUMB_CRM_URL: " + expected) }
  }
}
