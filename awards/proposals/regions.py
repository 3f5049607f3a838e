"""The short names of the nine provinces and the eight cities that are part of none, as parts of patterns; pure."""

from typing import Final

PROVINCE_NAMES: Final = "경기|강원|충북|충남|전북|전남|경북|경남|제주"
METROPOLIS_NAMES: Final = "서울|부산|대구|인천|광주|대전|울산|세종"
REGION_NAMES: Final = f"{PROVINCE_NAMES}|{METROPOLIS_NAMES}"
