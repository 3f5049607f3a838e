"""The words of the corpus for measuring, Korean and English side by side: a made-up city's everyday news."""

from typing import NamedTuple


class Field(NamedTuple):
    """A field of city work: what its news is about, and which awards are won in it."""

    slug: str  # of the category; also the register's policy field
    ko: str
    en: str
    subjects: dict[str, str]
    areas: dict[str, str]  # of programmes


# In the order of how much news there is of each.
FIELDS = (
    Field("welfare", "복지", "Welfare",
          {"경로당": "senior centers", "긴급복지": "emergency welfare", "장애인복지관": "the disability center",
           "돌봄 수첩": "the care notebook", "무료급식소": "the free kitchen", "자활센터": "the self-help center",
           "기초연금": "the basic pension", "이웃돕기 성금": "donations for neighbors"},
          {"지역복지": "Local Welfare", "노인돌봄": "Senior Care"}),
    Field("culture", "문화", "Culture",
          {"도서관": "the library", "시립미술관": "the city museum of art", "꽃박람회": "the flower show",
           "거리공연": "street performances", "한옥마을": "the hanok village", "생활체육관": "the sports hall",
           "음악분수": "the music fountain", "문화재 야행": "heritage night walks"},
          {"공공도서관": "Public Library", "문화도시": "City of Culture"}),
    Field("economy", "경제", "Economy",
          {"전통시장": "the traditional market", "일자리센터": "the job center", "창업지원주택": "start-up housing",
           "지역화폐": "the local currency", "골목상권": "neighborhood shops", "사회적기업": "social enterprises",
           "산업단지": "the industrial park", "소상공인 대출": "loans for small shops"},
          {"일자리": "Jobs", "지역경제": "Local Economy"}),
    Field("safety", "안전", "Safety",
          {"재난안전상황실": "the emergency room", "소화전": "fire hydrants", "안심귀갓길": "safe ways home",
           "폐쇄회로 관제센터": "the camera control center", "민방위 대피소": "civil defense shelters",
           "제설 차량": "snow plows", "어린이 보호구역": "school zones", "심폐소생술 교육": "resuscitation courses"},
          {"재난관리": "Disaster Management", "안전한국훈련": "Safe Korea Drill"}),
    Field("transport", "교통", "Transport",
          {"마을버스": "the village bus", "자전거도로": "the cycle lane", "공영주차장": "the public car park",
           "도시철도": "the metro line", "교통약자 콜택시": "taxis for the disabled",
           "환승센터": "the transfer center",
           "회전교차로": "the roundabout", "수소충전소": "the hydrogen station"},
          {"대중교통": "Public Transport", "보행환경": "Walking"}),
    Field("environment", "환경", "Environment",
          {"하천 산책로": "the riverside path", "재활용 선별장": "the recycling plant",
           "미세먼지 저감숲": "the dust-screen wood",
           "태양광 발전소": "the solar plant", "빗물저류조": "the rain cistern", "하수처리장": "the sewage works",
           "생태습지": "the wetland", "전기차 보급": "electric cars"},
          {"탄소중립": "Carbon Neutrality", "자원순환": "Recycling"}),
    Field("family", "가족", "Family",
          {"어린이집": "day-care centers", "육아나눔터": "the parents' room", "청년센터": "the youth center",
           "다함께돌봄센터": "after-school care", "장난감도서관": "the toy library", "청소년쉼터": "the teen shelter",
           "다자녀 가정": "large families", "신혼부부 이사비": "moving costs of newly-weds"},
          {"보육": "Child Care", "청년정책": "Youth Policy"}),
    Field("health", "보건", "Health",
          {"보건소": "the health center", "치매안심센터": "the dementia center", "예방접종": "vaccinations",
           "심뇌혈관 검진": "heart check-ups", "금연클리닉": "the quit-smoking clinic",
           "공공산후조리원": "the maternity home",
           "달빛어린이병원": "the children's night clinic", "감염병 역학조사": "infection tracing"},
          {"건강증진": "Health Promotion", "감염병관리": "Infection Control"}),
    Field("urban", "도시", "City planning",
          {"도시재생": "urban renewal", "빈집 정비": "the repair of empty houses",
           "공공임대주택": "public rental homes",
           "지구단위계획": "the district plan", "어린이공원": "the children's park", "공원녹지": "parks and greens",
           "간판 개선": "new shop signs", "지적재조사": "the land survey"},
          {"공공디자인": "Public Design", "도시재생": "Urban Renewal"}),
    Field("education", "교육", "Education",
          {"평생학습관": "the learning center", "시민대학": "the citizens' college",
           "장학재단": "the scholarship fund",
           "진로체험관": "the careers hall", "문해교실": "the literacy class", "과학관": "the science hall",
           "작은도서관": "small libraries", "학교급식": "school meals"},
          {"평생학습": "Lifelong Learning", "교육협력": "Education Partnership"}),
    Field("data", "데이터", "Data",
          {"데이터 포털": "the data portal", "공공와이파이": "public Wi-Fi",
           "무인민원발급기": "the certificate kiosk",
           "디지털배움터": "the digital classroom", "챗봇 상담": "the chatbot", "교통 빅데이터": "traffic data",
           "공간정보 지도": "the city map", "스마트 가로등": "smart street lights"},
          {"데이터기반행정": "Data-Driven Administration", "디지털정부": "Digital Government"}),
    Field("finance", "재정", "Finance",
          {"지방세": "local tax", "주민참여예산": "the citizens' budget", "세외수입": "non-tax revenue",
           "체납차량 단속": "the search for unpaid cars", "공유재산": "city property",
           "재정공시": "the financial report",
           "국고보조금": "state grants", "계약심사": "contract review"},
          {"지방재정": "Local Finance", "세정": "Tax Administration"}),
    Field("service", "민원", "Citizen service",
          {"민원실": "the service hall", "여권 창구": "the passport desk", "시민소통관": "the citizens' hall",
           "찾아가는 동주민센터": "visiting dong offices", "국민신문고": "the petition line",
           "외국인주민센터": "the foreigners' center",
           "수어 통역": "sign language", "반려동물 등록": "pet registration"},
          {"민원서비스": "Citizen Service", "적극행정": "Active Administration"}),
    Field("agriculture", "농업", "Agriculture",
          {"로컬푸드 직매장": "the local food shop", "도시농업": "city farming",
           "농기계 임대": "rental farm machines",
           "화훼단지": "the flower farms", "스마트팜": "the smart farm", "축산 방역": "livestock disease control",
           "학교 텃밭": "school gardens", "쌀 소비": "rice sales"},
          {"먹거리": "Food Policy", "농촌지도": "Rural Guidance"}),
)  # fmt: skip

# Words that any news may hold, the commonest first: they are drawn by Zipf's law.
NOUNS = {
    "시민": "citizens", "사업": "project", "지원": "support", "운영": "operation", "추진": "work",
    "행정": "administration",
    "지역": "area", "서비스": "service", "교육": "education", "참여": "participation", "센터": "center",
    "계획": "plan",
    "시설": "facilities", "주민": "residents", "문화": "culture", "환경": "environment", "개선": "improvement",
    "확대": "growth", "청년": "young people", "관리": "management", "점검": "inspection", "예산": "budget",
    "정책": "policy", "평가": "evaluation", "상담": "advice", "홍보": "publicity", "협약": "agreement",
    "행사": "event", "공간": "space", "프로그램": "program", "어르신": "older people", "가족": "families",
    "학생": "students", "건강": "health", "복지": "welfare", "경제": "economy", "도시": "city", "미래": "future",
    "안내": "guidance", "신청": "application", "접수": "intake", "설치": "installation", "조성": "construction",
    "공모": "call for proposals", "선정": "selection", "회의": "meeting", "조사": "survey", "기관": "body",
    "협력": "cooperation", "기업": "companies", "일자리": "jobs", "관광": "tourism", "교통": "transport",
    "도로": "road", "주차": "parking", "공원": "park", "하천": "river", "녹지": "green space", "산림": "forest",
    "기후": "climate", "에너지": "energy", "폐기물": "waste", "수질": "water quality", "상수도": "water supply",
    "데이터": "data", "디지털": "digital work", "인공지능": "artificial intelligence", "통계": "statistics",
    "안전": "safety", "재난": "disaster", "예방": "prevention", "대응": "response", "훈련": "drill",
    "소방": "fire service",
    "방역": "disease control", "의료": "medical care", "검진": "check-up", "병원": "hospital", "돌봄": "care",
    "아동": "children", "보육": "child care", "여성": "women", "장애인": "disabled people", "노인": "seniors",
    "외국인": "foreigners", "봉사": "volunteering", "기부": "donation", "나눔": "sharing", "후원": "sponsorship",
    "축제": "festival", "공연": "performance", "전시": "exhibition", "예술": "art", "체육": "sports",
    "대회": "contest",
    "도서": "books", "강좌": "course", "학습": "learning", "장학": "scholarship", "진로": "careers",
    "체험": "experience",
    "창업": "start-ups", "상인": "shopkeepers", "시장": "market", "소비": "consumption", "물가": "prices",
    "수출": "exports", "투자": "investment", "고용": "employment", "채용": "recruitment", "임대": "rental",
    "주택": "housing", "재생": "renewal", "건축": "building", "경관": "landscape", "간판": "signs", "보행": "walking",
    "자전거": "bicycles", "버스": "buses", "철도": "rail", "항공": "aviation", "물류": "logistics", "농업": "farming",
    "축산": "livestock", "화훼": "flowers", "먹거리": "food", "급식": "meals", "세금": "tax", "재정": "finance",
    "감사": "audit", "청렴": "integrity", "규제": "regulation", "혁신": "innovation", "소통": "communication",
    "민원": "petitions", "여권": "passports", "등록": "registration", "조례": "ordinance", "의회": "council",
    "자치": "self-government", "교류": "exchange", "자매도시": "sister cities", "평화": "peace", "보훈": "veterans",
    "역사": "history", "유산": "heritage", "박물관": "museum", "기록": "records", "사진": "photographs",
    "영상": "videos",
    "방송": "broadcasts", "신문": "newspapers", "누리집": "website", "앱": "app", "지도": "map", "드론": "drones",
    "로봇": "robots", "반도체": "semiconductors", "수소": "hydrogen", "배터리": "batteries", "가로수": "street trees",
    "가로등": "street lights", "육교": "footbridge", "터널": "tunnel", "교량": "bridge", "제방": "dike",
    "저수지": "reservoir", "폭염": "heat wave", "한파": "cold wave", "폭설": "snowfall", "호우": "downpour",
    "가뭄": "drought", "지진": "earthquake", "산불": "forest fire", "미세먼지": "fine dust", "오존": "ozone",
    "소음": "noise", "악취": "odor", "층간소음": "noise between floors", "전세사기": "rental fraud",
    "침수": "flooding",
    "화재": "fire", "붕괴": "collapse", "감염": "infection", "백신": "vaccine", "비만": "obesity", "자살": "suicide",
    "중독": "addiction", "치매": "dementia", "수어": "sign language", "점자": "braille", "다문화": "multiculturalism",
    "난민": "refugees", "유학생": "foreign students", "귀농": "return to farming", "양봉": "beekeeping",
    "철새": "migratory birds", "반딧불이": "fireflies", "맹꽁이": "narrow-mouthed toads", "수달": "otters",
}  # fmt: skip

ACTS = {  # past form in Korean, "has …" in English
    "새로 열었다": "opened", "넓혔다": "enlarged", "점검했다": "inspected", "정비했다": "repaired",
    "두 배로 늘렸다": "doubled", "무료로 개방했다": "opened free of charge", "처음으로 선보였다": "presented",
    "시민에게 알렸다": "explained", "단축했다": "shortened", "지원했다": "supported", "조사했다": "surveyed",
    "개선했다": "improved", "마련했다": "prepared", "도왔다": "helped", "세웠다": "built", "나눴다": "shared",
}  # fmt: skip
PLACES = {
    "달무리동": "Dalmuri-dong", "새벽동": "Saebyeok-dong", "은하동": "Eunha-dong", "노을동": "Noeul-dong",
    "솔빛동": "Solbit-dong", "강나루동": "Gangnaru-dong", "한들동": "Handeul-dong", "물빛동": "Mulbit-dong",
    "가온동": "Gaon-dong", "별내리동": "Byeollaeri-dong", "두물동": "Dumul-dong", "꽃재동": "Kkotjae-dong",
    "너른벌동": "Neoreunbeol-dong", "산들동": "Sandeul-dong", "모래내동": "Moraenae-dong", "참샘동": "Chamsaem-dong",
}  # fmt: skip
SURNAMES = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang", "조": "Cho", "윤": "Yoon",
    "장": "Jang", "임": "Lim", "한": "Han", "오": "Oh", "서": "Seo", "신": "Shin", "권": "Kwon", "황": "Hwang",
    "안": "Ahn", "송": "Song", "류": "Ryu", "홍": "Hong",
}  # fmt: skip
SYLLABLES = {  # of given names
    "가": "Ga", "겸": "Gyeom", "나": "Na", "다": "Da", "도": "Do", "라": "Ra", "로": "Ro", "린": "Rin", "마": "Ma",
    "민": "Min", "별": "Byeol", "빈": "Bin", "서": "Seo", "솔": "Sol", "수": "Su", "아": "A", "연": "Yeon",
    "온": "On", "우": "U", "원": "Won", "윤": "Yun", "은": "Eun", "재": "Jae", "준": "Jun", "지": "Ji", "채": "Chae",
    "태": "Tae", "하": "Ha", "현": "Hyeon", "호": "Ho", "훈": "Hun", "희": "Hui",
}  # fmt: skip
FORMS = {  # of programmes: what they are called and what they are in the register
    "평가": ("Evaluation", "evaluation"), "경진대회": ("Contest", "contest"), "대상": ("Prize", "prize"),
    "유공 포상": ("Commendation", "commendation"),
}  # fmt: skip
GRADES = {"최우수": "Top Excellence", "우수": "Excellence", "장려": "Encouragement"}
ORGANISERS = {
    "행정안전부": ("Ministry of the Interior and Safety", "central"),
    "보건복지부": ("Ministry of Health and Welfare", "central"),
    "문화체육관광부": ("Ministry of Culture, Sports and Tourism", "central"),
    "국토교통부": ("Ministry of Land, Infrastructure and Transport", "central"),
    "환경부": ("Ministry of Environment", "central"),
    "한빛도": ("Hanbit Province", "province"),
    "한국지방혁신연구원": ("Korea Institute for Local Innovation", "private"),
    "전국도시협회": ("National Association of Cities", "association"),
}
RECIPIENTS = {  # who wins; the city itself most of the time
    "하늘시": ("Haneul City", "city"),
    "하늘도시공사": ("Haneul Urban Corporation", "affiliate"),
    "하늘문화재단": ("Haneul Cultural Foundation", "affiliate"),
    "하늘시시설관리공단": ("Haneul Facilities Corporation", "affiliate"),
    "하늘시청년재단": ("Haneul Youth Foundation", "affiliate"),
}
