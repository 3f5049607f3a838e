"""What stands behind a noun in Korean, known by its letters alone; pure.

For machines without the morphological analyser. It takes off one run of particles, or what makes a verb of a noun
(수상했다), and leaves two syllables: of a shorter word it cannot know which is the particle.
"""

import re

PARTICLES = """
으로부터 에서부터 에게서 로부터 으로서 으로써 이라는 이라고 이라며 이라도 에서는 에서도 에게는 에게도 으로는 으로도
까지는 까지도 부터는 에서의 에서 에게 께서 한테 으로 까지 부터 마다 처럼 보다 만큼 밖에 조차 마저 이나 이며 이고 이란
라는 라고 라며 라도 로서 로써 로는 로도 와의 과의 에는 에도 에의 이다 입니다 이었다 였다 이라
은 는 이 가 을 를 의 에 와 과 로 도 만 나 며 랑
"""
VERBAL = """
했다 했고 했으며 했다고 했다며 했습니다 했던 했지만 하였다 하였고 하였으며 하고 하는 하며 하여 하기 하기로 하게 하지
한다 한다고 할 한 해 하면 하면서 하도록 합니다 해야 함 하다 됐다 됐고 됐으며 됐다고 됐습니다 되었다 되었고 되었으며
되고 되는 되며 되어 된 된다 될 돼 되면 되도록 됩니다 됨 되다 받았다 받은 받아 받고 시켰다 시키는 시켜 시킨
들 들이 들은 들을 들의 들에게
"""
LONGEST_FIRST = sorted({*PARTICLES.split(), *VERBAL.split()}, key=len, reverse=True)
TAIL = re.compile("(?:" + "|".join(LONGEST_FIRST) + ")$")


def stripped(word: str, at_least: int = 2) -> str:
    """A Korean word without what stands behind its noun: 고양시가 is 고양시, 수상했다 is 수상; 회의 stays.

    `at_least`: how many syllables stay.
    """
    found = TAIL.search(word, at_least)
    return word[: found.start()] if found else word
