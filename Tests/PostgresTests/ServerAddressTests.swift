import Postgres
import Testing

@Suite("The address of a server")
struct ServerAddressTests {
  @Test("is read from a URL and never shows its password")
  func readsURL() throws {
    let address = try ServerAddress(url: "postgresql://ann:p%40ss@db.example:6543/crm?sslmode=require")
    #expect(address.description == "ann@db.example:6543/crm")
    #expect(address.databaseName == "crm")
    #expect(address.userName == "ann")
    var dumped = ""
    dump(address, to: &dumped)
    #expect(!"\(dumped)\(String(reflecting: address))\(Mirror(reflecting: address).children)".contains("p@ss"))
  }

  @Test("is read from a connection string")
  func readsString() throws {
    let address = try ServerAddress(url: "host=/run/pg port=5433 dbname=crm user=ann")
    #expect(address.description == "ann@/run/pg:5433/crm")
    #expect(address == ServerAddress(socketFolder: "/run/pg", port: 5_433, database: "crm", user: "ann"))
  }

  @Test(
    "is refused without being repeated",
    arguments: ["", "postgresql://ann:hid%zzden@db/crm", "not a url hidden", "postgresql://ann:hidden@db:x y/\0"])
  func refuses(url: String) throws {
    let error = try #require(throws: PostgresError.self) { try ServerAddress(url: url) }
    #expect(error.kind == .input)
    #expect(!error.description.contains("hid"))
  }

  @Test("names the nearest parameter for a misspelt one")
  func suggests() throws {
    let error = try #require(throws: PostgresError.self) {
      try ServerAddress(url: "postgresql://ann:hidden@db/crm?sslmod=require")
    }
    #expect(
      error.description
        == "the database URL has a parameter 'sslmod' that PostgreSQL does not know. Did you mean 'sslmode'?")
  }
}
