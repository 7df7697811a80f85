"""Phones: what comes, goes, scrolls and is told over the page."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.stage.screen import Bubble, Manner, Notification, Screen
from tests.desktop.gallery import LONG
from tests.desktop.test_draw import GALLERY, TALK, paint, played


def long_chat(**more: object) -> Screen:
    """A chat of forty messages, all motion done."""
    screen = GALLERY["phone-chat-40"]
    assert screen.phone is not None
    return replace(screen, phone=replace(screen.phone, **more), manner=Manner(still=True, pace=0))  # type: ignore[arg-type]


def test_scrolling_a_chat_paints_its_glass_alone_and_as_a_whole_frame_would() -> None:
    screen = long_chat()
    painter, surface, _ = paint(screen, (1280, 720))
    whole = painter.full_paints
    assert painter.scroll(None, -300)
    painted = painter.paint(surface, screen, 1.0)
    assert painter.full_paints == whole
    assert painted.changed is not None and len(painted.changed) == 1
    assert painted.changed[0].width < 640
    rolled = pygame.image.tobytes(surface, "RGB")
    painter.forget()
    painter.paint(surface, screen, 1.0)
    assert pygame.image.tobytes(surface, "RGB") == rolled


def test_a_new_message_is_in_view_and_coming_back_to_an_old_one_keeps_the_place() -> None:
    screen = long_chat()
    assert screen.phone is not None
    earlier = replace(screen, phone=replace(screen.phone, items=screen.phone.items[:-1]))
    painter, surface, _ = paint(earlier, (1280, 720))
    painter.scroll(None, -300)
    painter.paint(surface, earlier, 1.0)
    back = pygame.image.tobytes(surface, "RGB")
    painter.paint(surface, screen, 2.0)
    assert not painter.scroll(None, 50)  # at its end
    painter.paint(surface, earlier, 3.0)
    assert pygame.image.tobytes(surface, "RGB") == back


def test_a_message_longer_than_the_glass_is_read_from_its_beginning() -> None:
    screen = long_chat()
    assert screen.phone is not None
    last = replace(screen.phone.items[-1], text="Una línea tras otra. " * 60, key="long")
    screen = replace(screen, phone=replace(screen.phone, items=(*screen.phone.items, last)))
    painter, _, _ = paint(screen, (1280, 720))
    assert painter.scroll(None, 40)  # there is more below


@pytest.mark.parametrize("size", [(1280, 720), (390, 844), (320, 240)])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_the_newest_message_of_a_chat_stands_whole_on_the_glass(size: tuple[int, int], scale: float) -> None:
    screen = long_chat()
    assert screen.phone is not None
    screen = replace(screen, manner=Manner(still=True, pace=0, scale=scale))
    blank = replace(screen.phone.items[-1], text="✔", key="last", own=True, kind="text", answers_text="", time="")
    both = []
    for text in ("✔", "."):
        items = (*screen.phone.items, replace(blank, text=text))
        painter, surface, _ = paint(replace(screen, phone=replace(screen.phone, items=items)), size)
        both.append((pygame.image.tobytes(surface, "RGB"), painter.glass))
    assert both[0][0] != both[1][0]
    assert both[0][1] is not None and both[0][1].height >= 40


def test_what_is_told_over_a_place_covers_no_face_no_words_and_no_icon() -> None:
    told = Notification("n", "recado", "Recado", "Beto", LONG, "beto")
    for size in ((1280, 720), (1920, 1080), (1024, 768), (1680, 720)):
        for scale in (1.0, 1.6):
            quiet = replace(TALK, manner=Manner(still=True, pace=0, scale=scale))
            _, before, painted = paint(quiet, size)
            painter, after, _ = paint(replace(quiet, notifications=(told,)), size)
            assert painter.canvas is not None and painter.canvas.faces
            changed = pygame.mask.from_threshold(after, (0, 0, 0), (1, 1, 1, 255), before)
            changed.invert()
            found = changed.get_bounding_rects()
            card = found[0].unionall(found[1:])
            assert card.height > 60
            assert card.collidelist([hit.rect for hit in painted.hits]) < 0
            for face in painter.canvas.faces:
                assert not card.colliderect(face)
            assert card.bottom < size[1] // 2


def test_what_is_told_slides_in_and_is_simply_there_with_less_motion() -> None:
    told = replace(TALK, notifications=(Notification("n", "recado", "Recado", "Beto", "Ven", "beto"),))
    _, _, frames = played((0.0, replace(told, speech=None)), until=1.0, rate=30)
    assert frames[1].moving and not frames[-1].moving
    _, _, painted = paint(replace(told, manner=Manner(still=True, pace=0)))
    assert not painted.moving


def test_in_bruma_a_message_goes_up_in_mist_and_takes_no_room_then() -> None:
    screen = GALLERY["phone-bruma"]
    assert screen.phone is not None
    first, *rest = (i for i in screen.phone.items if i.who)
    going = replace(screen.phone, items=(replace(first, vanishing=True), *rest[:3]))
    gone = replace(screen.phone, items=tuple(rest[:3]))
    _, surface, frames = played((0.0, replace(screen, phone=going)), until=5.0, rate=20)
    assert frames[30].moving and not frames[-1].moving
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(
        played((0.0, replace(screen, phone=gone)), until=5.0, rate=20)[1], "RGB"
    )


def test_in_bruma_a_message_that_is_still_going_is_not_counted_among_the_gone() -> None:
    screen = GALLERY["phone-bruma"]
    assert screen.phone is not None
    first, *rest = (i for i in screen.phone.items if i.who)
    told = Bubble("vanished", "", "2 messages have vanished.", meanwhile="1 message has vanished.")
    going = replace(screen.phone, items=(told, replace(first, vanishing=True), *rest[:3]))
    wrong = replace(screen.phone, items=(replace(told, meanwhile=told.text), *going.items[1:]))
    after = [
        pygame.image.tobytes(played((0.0, replace(screen, phone=phone)), until=seconds, rate=20)[1], "RGB")
        for seconds in (1.6, 5.0)
        for phone in (going, wrong)
    ]
    assert after[0] != after[1]
    assert after[2] == after[3]


def test_the_dots_of_somebody_who_never_sends_it_come_to_rest() -> None:
    screen = GALLERY["phone-chat"]
    assert screen.phone is not None
    typing = replace(screen.phone.items[0], kind="typing", key="t")
    _, _, frames = played(
        (0.0, replace(screen, phone=replace(screen.phone, items=(*screen.phone.items[:2], typing)))), until=9.0, rate=20
    )
    assert frames[30].moving and not frames[30].revealing  # nobody has to wait for them
    assert not frames[-1].moving


def test_a_profile_is_seen_from_its_head_before_it_glides_to_the_first_post() -> None:
    screen = GALLERY["phone-profile"]
    assert screen.phone is not None
    post = replace(screen.phone.items[0], text=LONG * 4)
    _, _, frames = played((0.0, replace(screen, phone=replace(screen.phone, items=(post,)))), until=5.0, rate=20)
    assert frames[20].revealing  # a press brings the post at once
    assert not frames[-1].moving and not frames[-1].revealing
