"""What is won, as Korean says it behind “첫” and “세 번째”; pure."""

WINNING = (
    "수상|선정|표창|대상|최우수|우수|본상|장려|(?:대통령|총리|장관|도지사)상|영예|쾌거|정상|상을|상이|1위|[가-마SA]등급"
    "|최고 등급"
)
