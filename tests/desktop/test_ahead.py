"""What may come is foreseen by asking `update`; what was made ahead is what would have been made anyway."""

from __future__ import annotations

import threading
from dataclasses import replace

import pygame
import pytest

from game.desktop import theme
from game.desktop.ahead import MOST, Blind, Studio, ahead
from game.desktop.art import Blank, Kept, Order, Pictures, tiled
from game.desktop.draw import PATIENCE, Painter, render
from game.stage import msg as m
from game.stage.msg import Commands, Msg
from game.stage.screen import Button, Manner, Screen
from game.store import data_root
from tests.desktop.gallery import screens

GALLERY = dict(screens())
LIMIT = 30.0  # seconds until a thread that is stuck is given up


def told(app: str, msg: Msg) -> tuple[str, Commands]:
    """An App that is the way it came."""
    return app + {"Advance": ">"}.get(type(msg).__name__, getattr(msg, "option", "?")), (m.Close(),)


def asking(app: str) -> Screen:
    """Asks a question after the first press."""
    if app.endswith(">"):
        answers = tuple(Button(id, id, m.Take(id), "option", id != "c") for id in "abc")
        return Screen("scene", "es", title=app, main=answers)
    return Screen("scene", "es", title=app, advance=m.Advance())


def test_what_may_come_is_told_nearest_first_and_what_cannot_be_taken_is_not() -> None:
    found = [screen.title for screen in ahead("", asking(""), told, asking)]
    assert found == [">", ">a", ">b", ">a>", ">b>"]


def test_the_answer_that_is_looked_at_is_foreseen_first() -> None:
    question = asking(">")
    found = [screen.title for screen in ahead(">", replace(question, focus="b"), told, asking)]
    assert found[:2] == [">b", ">a"]


def test_the_way_on_is_foreseen_where_other_things_can_be_chosen_too() -> None:
    chips = tuple(Button(id, id, m.Take(id), "chip") for id in "xy")
    page = Screen("trust-map", "es", main=(*chips, Button("on", "on", m.Take("on"), "main")), focus="x")
    assert next(ahead("", page, told, asking)).title == "on"


def test_a_press_that_changes_nothing_leads_nowhere() -> None:
    assert list(ahead("", asking(""), lambda app, msg: (app, ()), asking)) == []


def test_no_more_is_foreseen_than_can_be_of_use() -> None:
    many = tuple(Button(str(n), str(n), m.Take(str(n)), "option") for n in range(40))
    found = ahead("", Screen("scene", "es", main=many), told, asking)
    assert len(list(found)) == MOST


def drained(painter: Painter) -> None:
    """Wait until all that was ordered is made."""
    done = threading.Event()

    def make() -> pygame.Surface:
        done.set()
        return pygame.Surface((1, 1))

    painter.studio.order([Order(("end", object()), make, (1, 1))], anew=False, room=1 << 40)
    assert done.wait(LIMIT)


@pytest.mark.parametrize("name", GALLERY)
def test_a_screen_that_was_prepared_looks_as_it_would_without(name: str) -> None:
    screen = replace(GALLERY[name], manner=Manner(still=True, pace=0))
    size = (640, 360)
    painter, surface = Painter(data_root()), pygame.Surface(size, 0, 32)
    painter.paint(surface, Screen("pause", "es", manner=Manner(still=True, pace=0)), 0.0)
    before = pygame.image.tobytes(surface, "RGB")
    painter.prepare(screen)
    drained(painter)
    assert pygame.image.tobytes(surface, "RGB") == before
    for _ in range(3):
        painter.paint(surface, screen, 0.0)
        painter.finish()
    painter.close()
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(render(screen, size, data_root()), "RGB")


def test_the_place_and_the_people_of_a_prepared_scene_are_there_before_it_is_painted() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720), 0, 32)
    talk = GALLERY["scene-say"]
    painter.paint(surface, Screen("pause", "es"), 0.0)
    assert painter.prepare(talk) > 3
    drained(painter)
    painter.close()
    made: list[str] = []
    keep = painter.pictures.load
    painter.pictures.load = lambda path: made.append(path) or keep(path)  # type: ignore[method-assign,func-returns-value]
    painter.paint(surface, talk, 1.0)
    assert made == []


def test_before_anything_was_painted_nothing_can_be_prepared() -> None:
    assert Painter(data_root()).prepare(GALLERY["scene-say"]) == 0


def test_a_picture_that_cannot_be_made_ahead_is_left_to_who_needs_it() -> None:
    kept = Kept()
    studio, after = Studio(kept.ready), threading.Event()

    def fails() -> pygame.Surface:
        raise ValueError

    def last() -> pygame.Surface:
        after.set()
        return pygame.Surface((1, 1))

    studio.order([Order(("bad",), fails, (1, 1)), Order(("good",), last, (1, 1))], anew=True, room=99)
    assert after.wait(LIMIT)
    studio.close()
    assert ("bad",) not in kept


def test_no_more_is_ordered_than_there_is_room_for() -> None:
    done: list[str] = []
    end = threading.Event()

    def keep(order: Order) -> None:
        done.append(order.key[0])
        if order.key[0] == "end":
            end.set()

    studio = Studio(keep)
    large, small, last = (Order((name,), lambda: Blank((1, 1)), size) for name, size in SIZES.items())
    studio.order([large, small], anew=True, room=100)
    studio.order([last], anew=False, room=100)
    assert end.wait(LIMIT)
    studio.close()
    assert done == ["small", "end"]


SIZES = {"large": (9, 9), "small": (2, 2), "end": (0, 0)}


def picture_of(kept: Kept, name: str) -> None:
    """A picture of 10,000 bytes."""
    kept.get((name,), lambda: pygame.Surface((50, 50), 0, 32), (50, 50))


def test_room_is_what_neither_stands_on_the_screen_nor_is_here_for_what_comes() -> None:
    kept = Kept(100_000)
    for name in ("gone", "next", "seen"):
        picture_of(kept, name)
    kept.begin()
    picture_of(kept, "seen")
    assert kept.room(anew=True) == 90_000
    with kept.planning() as orders:
        for name in ("seen", "next", "new"):
            picture_of(kept, name)
    assert list(orders) == [("new",)]
    assert kept.room(anew=False) == 80_000
    assert kept.room(anew=True) == 90_000


def test_a_layer_is_the_same_when_it_is_put_together_again() -> None:
    whole = pygame.Surface((300, 250), pygame.SRCALPHA, 32)
    pygame.draw.circle(whole, (200, 40, 90, 180), (30, 30), 25)
    pygame.draw.rect(whole, (20, 240, 90, 255), (200, 200, 100, 50))
    image, tiles = tiled(whole)
    again = pygame.Surface(whole.get_size(), pygame.SRCALPHA, 32)
    for at, area in tiles:
        again.blit(image, at, area, special_flags=pygame.BLEND_RGBA_ADD)
    assert pygame.image.tobytes(again, "RGBA") == pygame.image.tobytes(whole, "RGBA")
    assert 0 < len(tiles) < 9


def test_two_threads_that_want_one_picture_make_it_once() -> None:
    kept, began, go_on = Kept(), threading.Event(), threading.Event()
    made: list[str] = []

    def slowly() -> pygame.Surface:
        began.set()
        assert go_on.wait(LIMIT)
        made.append("first")
        return pygame.Surface((2, 2))

    def again() -> pygame.Surface:
        made.append("second")
        return pygame.Surface((2, 2))

    first = threading.Thread(target=lambda: kept.get(("one",), slowly))
    first.start()
    assert began.wait(LIMIT)
    threading.Timer(0.0, go_on.set).start()
    assert kept.get(("one",), again).get_size() == (2, 2)
    first.join(LIMIT)
    assert made == ["first"]


def test_what_could_not_be_made_can_be_tried_again() -> None:
    kept = Kept()
    with pytest.raises(ValueError, match="no"):
        kept.get(("one",), lambda: (_ for _ in ()).throw(ValueError("no")))
    assert kept.get(("one",), lambda: pygame.Surface((3, 3))).get_size() == (3, 3)


def test_a_stand_in_for_what_is_ordered_has_its_size() -> None:
    blank = Blank((30, 20))
    assert blank.get_rect(center=(15, 10)).topleft == (0, 0)
    assert blank.subsurface((0, 0, 5, 4)).get_size() == (5, 4)
    assert blank.copy().get_size() == (30, 20)


def test_nothing_is_drawn_on_a_blind_surface() -> None:
    blind, light = Blind((4, 4)), pygame.Surface((4, 4))
    light.fill((255, 255, 255))
    blind.blit(light, (0, 0))
    blind.fill((255, 255, 255))
    assert blind.get_at((0, 0)) == (0, 0, 0, 0)


def test_a_blind_surface_keeps_the_clip_that_pages_set() -> None:
    blind = Blind((40, 30))
    blind.set_clip(pygame.Rect(10, 10, 100, 5))
    assert blind.get_clip() == (10, 10, 30, 5)
    blind.set_clip(None)
    assert blind.get_clip() == (0, 0, 40, 30)


def test_letters_are_never_drawn_by_the_other_thread() -> None:
    pictures, refused = Pictures(None), threading.Event()

    def ask() -> None:
        try:
            pictures.square("", 40, "Zoila")
        except ValueError:
            refused.set()

    other = threading.Thread(target=ask)
    other.start()
    other.join(LIMIT)
    assert refused.is_set()
    assert pictures.square("", 40, "Zoila").get_size() == (40, 40)


class Slow:
    """A studio in which nothing is done until it is told that it is."""

    def __init__(self) -> None:
        self.idle = False

    def order(self, orders: object, anew: bool, room: int) -> None:
        """Nothing."""


def made(painter: Painter, place: str) -> bool:
    """True once the picture of *place* is there."""
    return any(key[:2] == ("place", place) for key in painter.pictures.kept._surfaces)


@pytest.mark.parametrize(
    ("first", "then"), [("scene-say", "scene-card"), ("scene-say", "phone-chat")], ids=["wipe", "fade"]
)
def test_in_a_window_a_new_page_waits_for_its_pictures_and_then_comes(first: str, then: str) -> None:
    studio = Slow()
    painter, surface = Painter(data_root()), pygame.Surface((640, 360), 0, 32)
    painter.patient, painter.studio = True, studio  # type: ignore[assignment]
    painter.paint(surface, GALLERY[first], 0.0)
    painter.finish()
    painter.paint(surface, GALLERY[first], 1.0)
    paints = painter.full_paints
    after = replace(GALLERY[then], backdrop=replace(GALLERY[then].backdrop, place="cocina"))
    assert painter.paint(surface, after, 2.0).moving
    painter.paint(surface, after, 2.3)
    assert not made(painter, "cocina")
    studio.idle = True
    painter.paint(surface, after, 2.32)
    assert made(painter, "cocina")
    assert painter.full_paints > paints


def test_a_page_waits_for_its_pictures_only_so_long() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((640, 360), 0, 32)
    painter.patient, painter.studio = True, Slow()  # type: ignore[assignment]
    painter.paint(surface, GALLERY["scene-say"], 0.0)
    after = replace(GALLERY["phone-chat"], backdrop=replace(GALLERY["phone-chat"].backdrop, place="cocina"))
    painter.paint(surface, after, 1.0)
    painter.paint(surface, after, 1.0 + PATIENCE + 0.01)
    assert made(painter, "cocina")


def test_a_press_ends_the_wait_for_pictures() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((640, 360), 0, 32)
    painter.patient, painter.studio = True, Slow()  # type: ignore[assignment]
    painter.paint(surface, GALLERY["scene-say"], 0.0)
    after = replace(GALLERY["phone-chat"], backdrop=replace(GALLERY["phone-chat"].backdrop, place="cocina"))
    assert painter.paint(surface, after, 1.0).revealing  # so that a press means: show it
    painter.finish()
    painter.paint(surface, after, 1.02)
    assert made(painter, "cocina")


def test_a_picture_waits_for_nobody() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((640, 360), 0, 32)
    painter.studio = Slow()  # type: ignore[assignment]
    painter.paint(surface, GALLERY["scene-say"], 0.0)
    after = replace(GALLERY["phone-chat"], backdrop=replace(GALLERY["phone-chat"].backdrop, place="sala"))
    painter.paint(surface, after, 1.0)  # ink runs over the page before
    painter.paint(surface, after, 1.01 + theme.COVER)
    assert made(painter, "sala")
