"""Every screen paints at every size; what can be pressed is on it; what stands still is not painted again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop import theme
from game.desktop.draw import Painted, Painter, render, render_with
from game.stage import msg as m
from game.stage.screen import Backdrop, Button, Figure, Manner, Screen, Speech
from game.stage.settings import FACES
from game.store import data_root
from tests.desktop.gallery import screens

GALLERY = dict(screens())
PAINTER = Painter(data_root())
SIZES = [(1280, 720), (1920, 1080), (640, 480), (320, 240), (240, 320), (720, 1280), (1, 1)]
MANNERS = {
    "plain": Manner(),
    "large": Manner(scale=1.6),
    "contrast": Manner(contrast=True, scale=1.2),
    "still": Manner(still=True, pace=0),
    "wide letters": Manner(face="opendyslexic", scale=1.6),
}
TALK = GALLERY["scene-say"]


def paint(
    screen: Screen, size: tuple[int, int] = (1280, 720), now: float = 0.0
) -> tuple[Painter, pygame.Surface, Painted]:
    painter, surface = Painter(data_root()), pygame.Surface(size)
    return painter, surface, painter.paint(surface, screen, now)


def settled(screen: Screen, size: tuple[int, int]) -> Painted:
    surface = render_with(PAINTER, screen, size)
    PAINTER.forget()
    return PAINTER.paint(surface, screen, 0.0)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", GALLERY)
def test_every_screen_paints_at_every_size(name: str, size: tuple[int, int]) -> None:
    for manner in MANNERS.values() if size == (1280, 720) else [MANNERS["large"]]:
        painted = settled(replace(GALLERY[name], manner=manner), size)
        inside = pygame.Rect(0, 0, *size)
        assert all(inside.contains(hit.rect) for hit in painted.hits)


@pytest.mark.parametrize("size", [(1280, 720), (640, 480), (320, 240)], ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.6])
@pytest.mark.parametrize("name", GALLERY)
def test_no_two_buttons_share_a_pixel(name: str, scale: float, size: tuple[int, int]) -> None:
    if name == "scene-notice":
        pytest.skip("a focused icon")
    hits = settled(replace(GALLERY[name], manner=Manner(scale=scale)), size).hits
    for number, hit in enumerate(hits):
        for other in hits[number + 1 :]:
            assert not hit.rect.colliderect(other.rect), (hit, other)


@pytest.mark.parametrize("name", GALLERY)
def test_at_the_projectors_size_every_button_is_large_enough_to_touch(name: str) -> None:
    painted = settled(GALLERY[name], (1280, 720))
    scrolled = painted.scrollable
    for hit in painted.hits:
        cut = any(abs(hit.rect.bottom - v.bottom) < 20 or abs(hit.rect.top - v.top) < 20 for v in scrolled)
        assert cut or (hit.rect.width >= 44 and hit.rect.height >= 44), hit


@pytest.mark.parametrize("name", GALLERY)
def test_hits_come_in_the_order_of_the_focus(name: str) -> None:
    order = [button.id for button in GALLERY[name].buttons()]
    places = [order.index(hit.id) for hit in settled(GALLERY[name], (1280, 720)).hits]
    assert places == sorted(places)


@pytest.mark.parametrize("name", GALLERY)
def test_every_button_can_be_reached_by_the_focus(name: str) -> None:
    page = replace(GALLERY[name], focus="", manner=Manner(still=True, scale=1.6))
    surface = pygame.Surface((640, 360))
    PAINTER.forget()
    for button in page.buttons():
        PAINTER.paint(surface, page, 0.0)
        painted = PAINTER.paint(surface, replace(page, focus=button.id), 0.0)
        assert any(hit.id == button.id for hit in painted.hits), button.id


@pytest.mark.parametrize("name", ["scene-say", "scene-choice-4", "phone-chat", "settings", "history"])
def test_the_face_that_was_chosen_is_the_face_of_the_page(name: str) -> None:
    pictures = {
        pygame.image.tobytes(render(replace(GALLERY[name], manner=Manner(pace=0, face=face)), (640, 360)), "RGB")
        for face in FACES
    }
    assert len(pictures) == len(FACES)


# --- time -----------------------------------------------------------------------------------------


def test_a_still_screen_is_not_painted_again() -> None:
    painter, surface, _ = paint(replace(TALK, manner=Manner(still=True)))
    painted = painter.paint(surface, replace(TALK, manner=Manner(still=True)), 0.0)
    screen = replace(TALK, manner=Manner(still=True))
    painter.paint(surface, screen, 0.0)
    before = painter.full_paints
    painted = painter.paint(surface, screen, 99.0)
    assert painter.full_paints == before and painted.changed == ()
    assert not painted.moving and not painted.revealing


def test_while_text_types_out_only_its_own_pixels_change() -> None:
    painter, surface, painted = paint(TALK)
    painted = painter.paint(surface, TALK, 1.2)  # everybody has come in
    assert painted.revealing and not painted.moving
    before, full = surface.copy(), painter.full_paints
    painted = painter.paint(surface, TALK, 1.5)
    assert painter.full_paints == full and painted.changed
    touched = painted.changed[0].unionall(list(painted.changed[1:]))
    pygame.draw.rect(before, (0, 0, 0), touched)
    after = surface.copy()
    pygame.draw.rect(after, (0, 0, 0), touched)
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(after, "RGB")


def test_typed_out_looks_like_shown_at_once() -> None:
    painter, surface, painted = paint(TALK)
    now = 0.0
    while painted.revealing or painted.moving:
        now += 0.05
        painted = painter.paint(surface, TALK, now)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(render(TALK, (1280, 720), data_root()), "RGB")


def test_the_same_screen_at_the_same_time_is_the_same_picture() -> None:
    first = [paint(GALLERY["phone-chat"])[1] for _ in range(2)]
    assert pygame.image.tobytes(first[0], "RGB") == pygame.image.tobytes(first[1], "RGB")


def test_finishing_shows_all_that_is_still_coming() -> None:
    painter, surface, painted = paint(TALK)
    assert painted.revealing
    painter.finish()
    painted = painter.paint(surface, TALK, 0.0)
    assert not painted.revealing


def test_changing_the_language_in_a_line_does_not_type_it_out_again() -> None:
    painter, surface, _ = paint(TALK)
    painter.paint(surface, TALK, 60.0)
    assert TALK.speech is not None
    english = replace(TALK, language="en", speech=replace(TALK.speech, text="You will have a house and everything."))
    assert not painter.paint(surface, english, 60.1).revealing


def test_a_message_of_somebody_else_waits_for_its_dots() -> None:
    screen = GALLERY["phone-chat-40"]
    fresh = replace(screen, phone=replace(screen.phone, items=screen.phone.items[:4])) if screen.phone else screen
    painter, surface, painted = paint(fresh)
    assert painted.revealing and painted.moving
    painted = painter.paint(surface, fresh, 5.0)
    assert not painted.revealing and not painted.moving


def test_with_less_motion_nothing_moves() -> None:
    for screen in GALLERY.values():
        PAINTER.forget()
        painted = PAINTER.paint(pygame.Surface((640, 360)), replace(screen, manner=Manner(still=True, pace=0)), 0.0)
        assert not painted.moving and not painted.revealing


# --- windows and pictures -------------------------------------------------------------------------


def test_resizing_keeps_what_was_revealed_and_what_is_focused() -> None:
    screen = replace(TALK, focus="icon-menu")
    painter, surface, _ = paint(screen)
    painter.paint(surface, screen, 60.0)
    small = pygame.Surface((640, 400))
    painted = painter.paint(small, screen, 60.1)
    assert painted.changed is None and not painted.revealing
    assert {hit.id for hit in painted.hits} == {button.id for button in screen.buttons()}


def test_scrolling_moves_what_is_long_and_stops_at_its_end() -> None:
    painter, surface, painted = paint(GALLERY["history"])
    assert painted.scrollable and painter.can_scroll()
    assert painter.scroll(None, -200)
    assert painter.paint(surface, GALLERY["history"], 0.0).changed is None
    assert painter.scroll(None, -1e9)
    assert not painter.scroll(None, -50)


def test_missing_pictures_are_drawn_and_never_raise(tmp_path: Path) -> None:
    for screen in GALLERY.values():
        assert render(screen, (640, 360), tmp_path).get_size() == (640, 360)


def test_a_damaged_picture_is_drawn_too(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "cast" / "nico"
    folder.mkdir(parents=True)
    for name in ("body.webp", "head.webp", "face-happy.webp", "layers.json"):
        (folder / name).write_bytes(b"not a picture")
    screen = Screen("scene", "es", figures=(Figure("nico", "happy", "left", True, "Nico"),), backdrop=Backdrop("x"))
    empty = render(replace(screen, figures=()), (640, 360), tmp_path)
    drawn = render(screen, (640, 360), tmp_path)
    assert pygame.image.tobytes(empty, "RGB") != pygame.image.tobytes(drawn, "RGB")


def test_the_box_never_covers_a_chin() -> None:
    """A text of any length leaves the face above it, or there is no face."""
    from game.desktop import scene

    seen: list[tuple[int, int]] = []
    original = scene._paint_figure

    def spy(canvas, figure, middle, floor, ground, area, crowd, page):  # type: ignore[no-untyped-def]
        blits: list[tuple[int, int]] = []
        surface = canvas.surface

        class Probe:
            def blit(self, image, at):  # type: ignore[no-untyped-def]
                blits.append((at[1], image.get_height()))

        canvas.surface = Probe()
        try:
            original(canvas, figure, middle, floor, ground, area, crowd, page)
        finally:
            canvas.surface = surface
        layers = canvas.pictures.layers(figure.look)
        top, height = blits[0]
        seen.append((top + round(height * layers.chin / layers.size[1]), floor))

    scene._paint_figure = spy
    try:
        for words in (1, 10, 25, 60):
            for scale in (1.0, 1.4, 1.6):
                talk = Speech("k", "palabra " * words, "say", "Nico")
                screen = replace(TALK, speech=talk, manner=Manner(still=True, scale=scale))
                for size in ((1280, 720), (640, 480), (1680, 720)):
                    settled(screen, size)
    finally:
        scene._paint_figure = original
    assert seen and all(chin < floor for chin, floor in seen)


def test_an_unknown_kind_of_screen_is_a_page_of_its_rows() -> None:
    screen = Screen("debate", "es", title="?", main=(Button("x", "Seguir", m.Advance()),))
    assert [hit.id for hit in settled(screen, (800, 600)).hits] == ["x"]


# --- places and their people in motion ------------------------------------------------------------


def played(*shown: tuple[float, Screen], until: float, rate: int = 60) -> tuple[Painter, pygame.Surface, list[Painted]]:
    """Paint each screen from its moment on, *rate* frames a second."""
    painter, surface = Painter(data_root()), pygame.Surface((640, 360))
    frames = []
    for tick in range(round(until * rate) + 1):
        screen = [page for since, page in shown if since <= tick / rate][-1]
        frames.append(painter.paint(surface, screen, tick / rate))
    return painter, surface, frames


def test_a_close_up_comes_nearer_in_few_steps_and_comes_to_rest() -> None:
    close = replace(GALLERY["scene-close"], manner=Manner(pace=0))
    _, surface, frames = played((0.0, close), until=7.0)
    late = [frame for frame in frames[90:] if frame.changed != ()]
    assert 3 < len(late) < 40  # of 330 frames
    assert not frames[-1].moving
    still = render(replace(close, manner=Manner(still=True)), (640, 360), data_root())
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(still, "RGB")


def test_text_types_out_while_a_close_up_comes_nearer() -> None:
    close = replace(GALLERY["scene-close"], speech=TALK.speech)
    _, _, frames = played((0.0, close), until=1.6)
    added = [frame for frame in frames[66:] if frame.changed]  # rectangles, not the whole page
    assert added and all(frame.moving for frame in added)


def test_another_place_comes_through_ink_and_shows_itself_only_then() -> None:
    there = replace(TALK, backdrop=Backdrop("patio"), figures=())
    _, surface, frames = played((0.0, TALK), (2.0, there), until=6.0)
    covered = [n for n, frame in enumerate(frames) if n > 60 and not frame.hits]
    assert covered and covered[0] == 120 and len(covered) < 15
    assert not frames[-1].moving
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(render(there, (640, 360), data_root()), "RGB")


def test_pressing_ends_the_ink_at_once() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((640, 360))
    painter.paint(surface, TALK, 0.0)
    there = replace(TALK, backdrop=Backdrop("patio"))
    assert painter.paint(surface, there, 1.0).revealing
    painter.finish()
    assert painter.paint(surface, there, 1.0).hits


def test_somebody_who_leaves_is_seen_leaving_and_then_gone() -> None:
    alone = replace(TALK, figures=TALK.figures[:1], manner=Manner(pace=0))
    both = replace(TALK, manner=Manner(pace=0))
    painter, surface, _ = played((0.0, both), (2.0, alone), until=2.1)
    rest = render(alone, (640, 360), data_root())
    assert pygame.image.tobytes(surface, "RGB") != pygame.image.tobytes(rest, "RGB")
    painter.paint(surface, alone, 4.0)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(rest, "RGB")


def test_a_fresh_voice_note_is_heard_and_then_still() -> None:
    screen = GALLERY["phone-chat-40"]
    assert screen.phone is not None
    fresh = replace(screen, phone=replace(screen.phone, items=screen.phone.items[:4]))
    _, _, frames = played((0.0, fresh), until=5.0, rate=20)
    assert frames[40].moving and frames[40].revealing  # its words type out while the wave moves
    assert not frames[-1].moving and not frames[-1].revealing


@pytest.mark.parametrize("app", ["recado", "chispa", "vueltas", "bruma", "bloquemania", "chambaya", "otra"])
def test_every_app_has_a_face_of_its_own(app: str) -> None:
    screen = GALLERY["phone-chat"]
    assert screen.phone is not None
    pictures = {
        pygame.image.tobytes(
            render_with(PAINTER, replace(screen, phone=replace(screen.phone, app=name, app_name="")), (1280, 720)),
            "RGB",
        )
        for name in (app, "recado" if app != "recado" else "bruma")
    }
    assert len(pictures) == (1 if app == "otra" else 2)


def test_ending_and_chapter_end_write_their_lettering_and_rest() -> None:
    for name in ("ending", "ending-bare", "chapter-end"):
        _, surface, frames = played((0.0, TALK), (1.0, GALLERY[name]), until=4.0, rate=20)
        assert not frames[-1].moving
        rest = render(GALLERY[name], (640, 360), data_root())
        assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(rest, "RGB")


BOARD = Screen("scene", "es", backdrop=Backdrop("pizarron"))
PINNED = replace(BOARD, backdrop=Backdrop("pizarron", props=("salud", "pan"), fresh=frozenset({"pan"})))
CLINIC, OVEN = (330, 150, 160, 60), (810, 300, 120, 80)  # where they stand in a window of 1280x720


def seen(surface: pygame.Surface, part: tuple[int, int, int, int]) -> bytes:
    return pygame.image.tobytes(surface.subsurface(part), "RGB")


def test_a_fresh_prop_comes_softly_and_the_others_are_there_at_once() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720), 0, 32)
    bare, full = (render(screen, (1280, 720), data_root()) for screen in (BOARD, PINNED))
    painter.paint(surface, BOARD, 0.0)
    painter.paint(surface, BOARD, 9.0)
    assert painter.paint(surface, PINNED, 9.0).moving
    assert seen(surface, CLINIC) == seen(full, CLINIC) != seen(bare, CLINIC)
    assert seen(surface, OVEN) == seen(bare, OVEN)
    painter.paint(surface, PINNED, 9.0 + theme.OPEN + theme.CHALK / 3)
    assert seen(surface, OVEN) not in (seen(bare, OVEN), seen(full, OVEN))
    assert not painter.paint(surface, PINNED, 9.0 + theme.OPEN + theme.CHALK).moving
    assert seen(surface, OVEN) == seen(full, OVEN)


def test_who_asked_for_less_motion_sees_a_fresh_prop_at_once() -> None:
    painter, surface = Painter(data_root()), pygame.Surface((1280, 720), 0, 32)
    still = replace(PINNED, manner=Manner(still=True))
    assert not painter.paint(surface, still, 0.0).moving
    assert seen(surface, OVEN) == seen(render(still, (1280, 720), data_root()), OVEN)


def test_what_stands_before_the_figures_is_drawn_where_there_is_such_a_picture(tmp_path: Path) -> None:
    places = tmp_path / "assets" / "places"
    places.mkdir(parents=True)
    sheet = pygame.Surface((64, 36), pygame.SRCALPHA, 32)
    sheet.fill((255, 0, 0, 255), (0, 18, 64, 18))
    pygame.image.save(sheet, str(places / "patio.near.png"))
    (places / "patio.near.png").rename(places / "patio.near.webp")  # the loader looks at the bytes
    screen = Screen("scene", "es", backdrop=Backdrop("patio"))
    assert render(screen, (640, 360), tmp_path).get_at((320, 300))[:3] == (255, 0, 0)
    assert render(screen, (640, 360), tmp_path).get_at((320, 40))[:3] != (255, 0, 0)
