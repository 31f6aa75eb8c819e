extension NameStock {
  static let arabic = NameStock(
    given: [
      "Ahmed", "Fatima", "Mohammed", "Aisha", "Khalid", "Mariam", "Omar", "Noura", "Yousef", "Layla", "Abdullah",
      "Hessa",
      "Salem", "Reem",
    ],
    family: [
      "Al Mansoori", "Al-Thani", "Al Suwaidi", "Al-Kuwari", "Al Rashid", "Al-Harbi", "Haddad", "Al Zahrani",
      "Al-Otaibi", "Bin Saeed", "Al Mazrouei", "Khoury",
    ],
    places: [
      "Emirates", "Al Reem", "Pearl", "Najd", "Corniche", "Lusail", "Jebel Ali", "Al Noor", "Gulf", "Desert Rose",
      "Al Majd", "Tuwaiq",
    ],
    legalForms: ["LLC", "PJSC", "W.L.L.", "Holding (Q.P.S.C.)", "Co."])

  static let chinese = NameStock(
    given: [
      "伟|wei", "芳|fang", "秀英|xiuying", "娜|na", "敏|min", "静|jing", "磊|lei", "洋|yang", "艳|yan", "勇|yong", "杰|jie",
      "丽娟|lijuan", "明辉|minghui", "晓东|xiaodong", "雪梅|xuemei", "建国|jianguo",
    ],
    family: [
      "王|wang", "李|li", "张|zhang", "刘|liu", "陈|chen", "杨|yang", "赵|zhao", "黄|huang", "周|zhou", "吴|wu", "徐|xu",
      "欧阳|ouyang",
    ],
    places: ["浦东", "长江", "华夏", "京华", "东方", "紫金", "西山", "海淀", "虹桥", "燕山", "黄浦", "北辰"],
    legalForms: ["有限公司", "股份有限公司", "集团有限公司", "(中国)有限公司"],
    familyFirst: true)

  static let singaporean = NameStock(
    given: ["Wei Ling", "Jun Jie", "Hui Min", "Kai Wen", "Siti", "Arjun", "Mei Lin", "Zhi Hao", "Nurul", "Rajesh"],
    family: ["Tan", "Lim", "Lee", "Ng", "Wong", "Goh", "Chua", "Rahman", "Pillai", "Ong"],
    places: [
      "Marina", "Raffles", "Sentosa", "Changi", "Orchard", "Jurong", "Straits", "Merlion", "Temasek Road", "Kallang",
    ],
    legalForms: ["Pte Ltd", "Pte. Ltd.", "Holdings Ltd"])

  static let indian = NameStock(
    given: [
      "Aarav", "Ananya", "Vivaan", "Diya", "Rohan", "Priya", "Karan", "Neha", "Sanjay", "Kavita", "Vikram", "Meera",
    ],
    family: [
      "Sharma", "Patel", "Reddy", "Iyer", "Singh", "Gupta", "Mehta", "Nair", "Desai", "Banerjee", "Kulkarni", "Rao",
    ],
    places: ["Bandra", "Deccan", "Konkan", "Ganga", "Narmada", "Gateway", "Sahyadri", "Worli", "Bharat", "Nilgiri"],
    legalForms: ["Pvt. Ltd.", "Ltd.", "Private Limited", "Industries Ltd."])

  static let japanese = NameStock(
    given: [
      "大輔|daisuke", "陽子|yoko", "健太|kenta", "美咲|misaki", "翔|sho", "恵子|keiko", "直樹|naoki", "由美|yumi", "拓也|takuya",
      "愛|ai",
    ],
    family: [
      "佐藤|sato", "鈴木|suzuki", "高橋|takahashi", "田中|tanaka", "伊藤|ito", "渡辺|watanabe", "山本|yamamoto", "中村|nakamura",
      "小林|kobayashi", "加藤|kato",
    ],
    places: ["東都", "日本橋", "武蔵", "横浜", "関東", "富士", "みなと", "青葉", "丸の内", "朝日"],
    legalForms: ["株式会社", "ホールディングス株式会社", "合同会社"],
    familyFirst: true)

  static let mexican = NameStock(
    given: ["José", "María", "Luis", "Guadalupe", "Carlos", "Sofía", "Jesús", "Ximena", "Andrés", "Lucía"],
    family: [
      "Hernández", "García", "Martínez", "López", "González", "Rodríguez", "Pérez", "Sánchez", "Núñez", "Ibáñez",
    ],
    places: ["Anáhuac", "Reforma", "del Valle", "Azteca", "Bajío", "Popocatépetl", "Sierra Madre", "Monterrey"],
    legalForms: ["S.A. de C.V.", "S. de R.L.", "S.A.B."])

  static let brazilian = NameStock(
    given: ["João", "Ana", "Pedro", "Beatriz", "Lucas", "Letícia", "Gustavo", "Júlia", "Thiago", "Conceição"],
    family: [
      "Silva", "Santos", "Oliveira", "Souza", "Pereira", "Costa", "Gonçalves", "Araújo", "Magalhães", "Ribeiro",
    ],
    places: ["Paulista", "Ipiranga", "Tietê", "Bandeirantes", "Atlântico", "Minas", "Guarujá", "Serra do Mar"],
    legalForms: ["S.A.", "Ltda.", "S/A", "Participações S.A."])

  static let american = NameStock(
    given: [
      "Liam", "Olivia", "Noah", "Emma", "Mason", "Madison", "Ethan", "Hannah", "Tyler", "Abigail", "DeShawn", "Mary-Jo",
    ],
    family: [
      "Miller", "Davis", "Garcia", "Rodriguez", "Anderson", "Jackson", "Nguyen", "Tremblay", "Kowalczyk", "Washington",
      "O'Neill", "St. Clair",
    ],
    places: [
      "Hudson", "Liberty", "Lone Star", "Great Lakes", "Empire", "Gulf Coast", "Brooklyn", "Bayou", "Maple", "Ontario",
      "Niagara", "Fifth Avenue",
    ],
    legalForms: ["Inc.", "LLC", "Corp.", "Co.", "Holdings, Inc."])
}
