from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from time import sleep

from newsroom.public.turns import Turns

LONG = 10.0


def waiting(turns: Turns, took: list[int], number: int) -> Thread:
    """A thread that has begun to wait for a turn and will note its number."""

    def take() -> None:
        assert turns.take(LONG)
        took.append(number)
        turns.give_back()

    thread = Thread(target=take)
    thread.start()
    while len(turns._waiting) < number:
        sleep(0.001)
    return thread


def test_there_are_so_many_and_no_more() -> None:
    turns = Turns(2)
    assert [turns.take(0) for _each in range(3)] == [True, True, False]


def test_who_gave_a_turn_back_finds_it_taken_by_who_waited() -> None:
    turns = Turns(1)
    took: list[int] = []
    turns.take(0)
    waiter = waiting(turns, took, 1)
    turns.give_back()
    assert turns.take(LONG)
    assert took == [1]
    waiter.join()


def test_turns_are_taken_in_the_order_of_coming() -> None:
    turns = Turns(1)
    took: list[int] = []
    turns.take(0)
    threads = [waiting(turns, took, number) for number in (1, 2, 3)]
    turns.give_back()
    for thread in threads:
        thread.join()
    assert took == [1, 2, 3]


def test_who_gave_up_waiting_is_passed_over() -> None:
    turns = Turns(1)
    turns.take(0)
    assert not turns.take(0.001)
    turns.give_back()
    assert turns.take(0)


def test_no_turn_is_lost_where_many_give_up_and_give_back() -> None:
    turns = Turns(3)

    def try_it(number: int) -> None:
        if turns.take(0.0005 * (number % 3)):
            sleep(0.0003)
            turns.give_back()

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(try_it, range(400)))
    assert [turns.take(0) for _each in range(4)] == [True, True, True, False]
