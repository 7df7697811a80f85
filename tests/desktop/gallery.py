# ruff: noqa: E501 — tables of screens are read across
"""Screens of every kind, the nasty ones among them, for the tests and for a critical eye.

    python -m tests.desktop.gallery [folder [part of a name [variant]]]

paints them all at several sizes into *folder* (/tmp/gallery), without a display.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.stage import msg as m
from game.stage.screen import (
    Ask,
    Backdrop,
    Bubble,
    Button,
    Card,
    Figure,
    Finding,
    Manner,
    Moment,
    Notification,
    Panel,
    Phone,
    Post,
    Poster,
    ProfileCard,
    Quote,
    Screen,
    Speech,
    Text,
)

LONG = (
    "Mirá, mija… en la capital te espera un trabajo **de modelo**, con casa y todo pagado. Solo necesito tu DPI y que "
    "no le digás *nada* a tu mamá, ¿sí? 🌹"
)
UNBROKEN = "https://www.ejemplo-de-pagina-larguisima.org/convocatorias/2026/" + "a" * 70
CORNER = (
    Button("icon-back", "Ver atrás", m.Look(-1), "icon", icon="back"),
    Button("icon-history", "Lo que se dijo", m.Open("history"), "icon", icon="history"),
    Button("icon-language", "English", m.NextLanguage(), "icon", icon="language"),
    Button("icon-sound", "Silencio", m.ToggleMute(), "icon", icon="sound"),
    Button("icon-menu", "Pausa", m.Open("pause"), "icon", icon="menu"),
)
NICO = Figure("nico", "doubting", "left", True, "Nico")
LUPITA = Figure("lupita", "surprised", "right", True, "Lupita")


def options(*labels: str, barred: int = -1) -> tuple[Button, ...]:
    return tuple(
        Button(
            f"option-{n}",
            label,
            m.Take(str(n)),
            "option",
            n != barred,
            "No hay saldo en el celular de la casa." if n == barred else "",
        )
        for n, label in enumerate(labels)
    )


FOUR = options(
    "Le escribo a la abuela antes que a nadie y le pregunto si de verdad mandó ella ese mensaje tan raro",
    "Le contesto que sí, pero que primero quiero conocer la agencia con mi mamá y mi hermano mayor",
    "Llamar a Wilson antes de contestar, aunque sean las tres de la mañana en Los Ángeles",
    "No contesto nada, guardo capturas de todo y se lo enseño mañana a la profe en el salón 😬",
    barred=2,
)
CHAT = (
    Bubble("1", "Lupita", "No manches, ¿ya viste?? 😱", look="lupita"),
    Bubble("2", "Lupita", "Alguien me escribió y **sabe** dónde vivo", look="lupita", first=False),
    Bubble("3", "Nico", "¿Quién?", own=True, look="nico"),
    Bubble(
        "4",
        "Lupita",
        "Mira, Nico, dice que es de un equipo y que me vio jugar el sábado…",
        kind="voice",
        look="lupita",
        time="23:47",
        duration=42,
    ),
    Bubble("5", "", "tres días después"),
    Bubble("6", "Lupita", "la puerta de mi casa, tomada desde la banqueta de enfrente", kind="photo", look="lupita"),
    Bubble(
        "7",
        "Nico",
        "Vamos con tu mamá. *Ya.*",
        own=True,
        look="nico",
        time="7:05",
        ticks="read",
        answers_who="Lupita",
        answers_text="Alguien me escribió y **sabe** dónde vivo",
    ),
    Bubble("8", "Lupita", "Parque de la Colonia Roma, junto a los columpios", kind="place", look="lupita"),
    Bubble("9", "Lupita", "Contrato_Agencia_Aurora_firmar.pdf", kind="document", look="lupita", first=False),
    Bubble("10", "Nico", "No lo abras 🙅🏽", own=True, look="nico", time="7:06", ticks="sent"),
    Bubble("11", "Lupita", "Este mensaje fue eliminado", kind="deleted", look="lupita", time="7:06"),
    Bubble("12", "Lupita", "alguien camina frente a la cancha", kind="video", look="lupita", first=False),
)


def phone(*items: Bubble | Post, app: str = "recado", view: str = "chat", fresh: int = 1, **more: object) -> Phone:
    names = {"recado": "Recado", "chispa": "Chispa", "vueltas": "Vueltas", "bruma": "Bruma",
             "bloquemania": "Bloquemanía", "chambaya": "ChambaYa"}  # fmt: skip
    base = Phone(app, names[app], view, "Nico", "Lupita", "en línea", "lupita", None, items, fresh)  # type: ignore[arg-type]
    return replace(base, **more)  # type: ignore[arg-type]


def screens() -> Iterator[tuple[str, Screen]]:
    """(name, screen) of everything that must look right."""
    place = Backdrop("salon")
    scene = Screen(
        "scene", "es", backdrop=place, figures=(replace(NICO, lit=False), LUPITA), corner=CORNER, advance=m.Advance()
    )
    yield "scene-say", replace(scene, speech=Speech("a", LONG, "say", "Lupita", "right"))
    yield (
        "scene-short",
        replace(scene, figures=(NICO,), speech=Speech("b", "No.", "say", "Nico", "left"), caption="Suena el timbre"),
    )
    yield (
        "scene-narration",
        replace(scene, speech=Speech("c", "El celular de la casa vibra sobre la mesa. Nadie se mueve.", "narration")),
    )
    yield (
        "scene-card",
        replace(
            scene,
            figures=(),
            backdrop=Backdrop("salon", 0.7),
            speech=Speech("d", "Tres días después, en el patio de la prepa", "card"),
        ),
    )
    yield (
        "scene-voice",
        replace(
            scene,
            speech=Speech(
                "e", "Mija, soy tu abuela: contame bien cómo está eso, vos.", "say", "Lupita", "right", "voice"
            ),
        ),
    )
    yield "scene-close", replace(
        scene, figures=(Figure("chelo", "angry", "centre", True, "Doña Chelo", close=True),),
        speech=Speech("f", "¿Y *a ti* quién te preguntó, chamaco metiche?", "say", "Doña Chelo", "centre"),
    )  # fmt: skip
    yield (
        "scene-unbroken",
        replace(scene, speech=Speech("g", f"Entra aquí: {UNBROKEN} y me dices 👩🏽‍🎤🇲🇽", "say", "Lupita", "right")),
    )
    yield "scene-missing-art", replace(
        scene, backdrop=Backdrop("no-existe"),
        figures=(Figure("nadie", "sad", "left", True, "Zoila"), Figure("tampoco", "sad", "right", False, "Ñusta")),
        speech=Speech("h", "No encuentro mi retrato.", "say", "Zoila"),
    )  # fmt: skip
    asked = replace(
        scene, speech=Speech("i", "¿Quién le contó lo de la pelea?", "say", "Lupita", "right"), advance=None,
        ask=Ask("Nico", "¿Qué le contesta Nico a Lupita?"), main=FOUR, focus="option-1",
    )  # fmt: skip
    yield "scene-choice-4", asked
    yield "scene-choice-barred-focused", replace(asked, focus="option-2")
    yield "scene-choice-2", replace(asked, speech=None, main=options("Decirle la verdad", "Callar por hoy"), focus="")
    yield "scene-notice", replace(
        scene, speech=Speech("j", LONG, "say", "Lupita", "right"), focus="icon-language",
        notice="No se guardó: el disco está lleno. Haga lugar; el juego sigue. (/home/escuela/.local/share/continuara)",
    )  # fmt: skip

    held = Screen(
        "phone", "es", backdrop=Backdrop("cuarto-de-nico", 0.45), figures=(NICO,), corner=CORNER, advance=m.Advance()
    )
    yield "phone-chat", replace(held, phone=phone(*CHAT[:5]))
    yield "phone-chat-kinds", replace(held, phone=phone(*CHAT))
    many = tuple(replace(CHAT[n % len(CHAT)], key=f"m{n}", first=True) for n in range(40))
    yield "phone-chat-40", replace(held, phone=phone(*many))
    yield (
        "phone-choice",
        replace(
            held,
            phone=phone(*CHAT[:7]),
            advance=None,
            ask=Ask("Nico", "¿Qué le escribe Nico?"),
            main=FOUR,
            focus="option-0",
        ),
    )
    for app in ("chispa", "vueltas", "bruma", "bloquemania", "chambaya"):
        yield (
            f"phone-{app}",
            replace(
                held, phone=phone(*CHAT[:5], app=app, title="Grupo 3.º B 🎒", look="", subtitle="Nico, Lupita, Dafne")
            ),
        )
    stranger = (
        Bubble("u1", "Número desconocido", "Te vi jugar. Tienes futuro.", time="23:58", unknown=True),
        Bubble(
            "u2", "Número desconocido", "Número desconocido está escribiendo…", kind="typing", first=False, unknown=True
        ),
    )
    yield (
        "phone-unknown",
        replace(
            held,
            phone=phone(
                *stranger, title="Número desconocido", look="", unknown=True,
                banner="Este número no está en los contactos.",
            ),
            notifications=(Notification("n1", "bruma", "Bruma", "Beto", "¿Por qué no contestas?", "beto"),),
        ),
    )  # fmt: skip
    told = (
        Notification("n1", "recado", "Recado", "Beto", "Nico, ven a la cancha. Ya.", "beto"),
        Notification("n2", "chispa", "Chispa", "", "A 14 personas les gustó tu foto"),
    )
    yield (
        "scene-told",
        replace(scene, speech=Speech("t", "¿Qué fue eso?", "say", "Lupita", "right"), notifications=told),
    )
    yield "scene-told-close", replace(
        scene, figures=(Figure("chelo", "angry", "centre", True, "Doña Chelo", close=True),),
        speech=Speech("f", "¿Quién te escribe a esta hora?", "say", "Doña Chelo", "centre"), notifications=told,
    )  # fmt: skip
    posts = (
        Post(
            "p1",
            "Tía Chayo",
            "@chayo.de.todo",
            "¡Mi sobrina campeona! Todos los sábados a las 9 en la Unidad Deportiva 🏆",
            "photo",
            "chayo",
        ),
        Post("p2", "Dafne", "@dafne", "qué oso 😂", look="dafne", comment=True),
        Post("p3", "Lupita", "@lupita_10", "Peleé con mi mamá. Nadie me entiende 💔", look="lupita"),
    )
    yield (
        "phone-feed",
        replace(held, phone=phone(*posts, app="chispa", view="feed", title="Chispa", subtitle="Lo último", look="")),
    )
    seen = (
        Post("v0", "Chelo", "@lacocinadechelo", "tamales de rajas 🌽", look="chelo"),
        Post(
            "v1",
            "Dafne",
            "@dafne.baila",
            "reto nuevo en la cancha, etiqueta a tu equipo ⚽🔥 el que pierda paga las nieves",
            look="dafne",
        ),
    )
    yield (
        "phone-vueltas-feed",
        replace(held, phone=phone(*seen, app="vueltas", view="feed", title="Vueltas", subtitle="Para ti", look="")),
    )
    jobs = (
        Post(
            "j1",
            "Agencia Aurora",
            "@aurora.talentos",
            "**Se buscan edecanes.** Buen pago, viajes, hospedaje. No se pide experiencia.",
            look="modelo",
        ),
        Post(
            "j2",
            "Tortillería La Flor",
            "@laflor",
            "Ayudante de mostrador, medio turno, a dos cuadras de la prepa.",
            "photo",
            "",
        ),
    )
    yield (
        "phone-chambaya-feed",
        replace(
            held, phone=phone(*jobs, app="chambaya", view="feed", title="ChambaYa", subtitle="Cerca de ti", look="")
        ),
    )
    yield (
        "phone-bruma-long",
        replace(held, phone=phone(*CHAT, *(replace(b, key=f"x{b.key}") for b in CHAT[:3]), app="bruma")),
    )
    yield (
        "phone-bloquemania-long",
        replace(
            held,
            phone=phone(
                *(
                    replace(
                        b, who=("Lupita", "xX_Dafne_Xx", "Beto")[n % 3] if b.who and not b.own else b.who, first=True
                    )
                    for n, b in enumerate(CHAT)
                ),
                app="bloquemania",
                title="Servidor 3.º B",
            ),
        ),
    )
    card = ProfileCard("Lupita Hernández", "@lupita_10", "Portera de las Águilas ⚽ · 3.º B · mi perro se llama Taco",
                       ("Vive en Puebla", "Estudia en la Prepa 7", "412 amigos"), "lupita")  # fmt: skip
    yield (
        "phone-profile",
        replace(
            held,
            phone=phone(
                posts[2], app="chispa", view="profile", title="Lupita Hernández", subtitle="@lupita_10", profile=card
            ),
        ),
    )

    yield "language", Screen(
        "language", "es", title="Continuará…", backdrop=Backdrop("titulo", 0.35), focus="language-es",
        main=(Button("language-es", "Español", m.PickLanguage("es"), "main"), Button("language-en", "English", m.PickLanguage("en"), "main")),
    )  # fmt: skip
    yield "sound", Screen(
        "sound", "es", title="¿Cómo la quieres?", subtitle="Con la tecla M lo callas o lo devuelves cuando quieras.",
        backdrop=Backdrop("titulo", 0.35), focus="sound-on",
        main=(Button("sound-on", "Con sonido", m.AnswerSound(True), "main", icon="sound", detail="Música, celulares, la calle. Y todo se lee también."),
              Button("sound-off", "En silencio", m.AnswerSound(False), "main", icon="mute", detail="Para la clase, el camión o la noche.")),
    )  # fmt: skip
    cast = tuple(
        Card(title, number, look, mood, name)
        for title, number, look, mood, name in (
            ("La Capitana", 7, "lupita", "happy", "Lupita"), ("El Presidente", 1, "nico", "doubting", "Nico"),
            ("La Marchanta", 28, "chelo", "laughing", "Doña Chelo"), ("La Firma", 12, "mama", "neutral", "Mamá de Lupita"),
            ("El Perfil que Nadie Conoce", 54, "nadie", "angry", "Maximiliano Fernández"),
        )
    )  # fmt: skip
    titles = Screen("titles", "es", "Lo que se ve de mí", "Continuará presenta", Backdrop("salon", 0.6), advance=m.Advance(),
                    rows=(Text("Con: Lupita – La Capitana", "line"),), cards=cast, lasts=9.0)  # fmt: skip
    yield "titles", titles
    yield "titles-16", replace(titles, cards=(*cast, *cast, *cast, cast[0]), caption="♪ entrada de Continuará")
    yield "titles-nobody", replace(titles, cards=(), rows=())
    panels = (
        Panel("Lupita dejó a Dani en visto. No durmió.", "cuarto-de-lupita", "lupita", "afraid", "Lupita"),
        Panel("¿Cómo le pregunta Nico? — En el receso, sin que Lupita oiga nada de nada", "salon", "nico", "angry", "Nico"),
        Panel("¿La acepta? — Sí. Un presidente no rechaza al pueblo", "no-existe", "nadie", "happy", "Zoila"),
        Panel("Nadie dijo nada.", "mercado"),
    )  # fmt: skip
    recap = Screen("recap", "es", "Anteriormente en «Lo que se ve de mí»…", "La papaya", Backdrop("mercado", 0.7), panels=panels,
                   rows=tuple(Text(p.text, "line") for p in panels), advance=m.Advance(), cancel=m.Advance())  # fmt: skip
    yield "recap", recap
    yield "recap-1", replace(recap, panels=panels[1:2], rows=recap.rows[1:2], caption="♪ cumbia alegre")
    menu = (
        Button("resume", "Continuar", m.Open("x"), "main", detail="Lo que se ve de mí"),
        Button("stories", "Elegir una historia", m.Open("stories")),
        Button("saves", "Partidas guardadas", m.Open("saves")),
        Button("settings", "Ajustes", m.Open("settings")),
        Button("language", "Idioma: Español", m.NextLanguage()),
        Button("quit", "Salir del juego", m.Quit()),
    )
    yield (
        "title",
        Screen(
            "title",
            "es",
            title="Continuará…",
            subtitle="Una telenovela interactiva",
            backdrop=Backdrop("titulo"),
            main=menu,
            focus="resume",
        ),
    )
    yield "title-faces", Screen(
        "title", "en", title="Continuará…", subtitle="An interactive telenovela", backdrop=Backdrop("titulo"), main=menu[1:],
        figures=(NICO, Figure("chelo", "happy", "centre", True, "Doña Chelo"), LUPITA), focus="stories",
    )  # fmt: skip
    synopsis = (
        "Lupita recibe un mensaje de alguien que sabe su equipo, su calle y el pleito de anoche. ¿Quién le contó?"
    )
    one = Button(
        "story-a",
        "Lo que se ve de mí",
        m.ChooseStory("a"),
        "item",
        detail=synopsis,
        value="Desde 12 años",
        look="cast:lupita",
    )
    back = Button("back", "Volver", m.Open("title"))
    yield (
        "stories-1",
        Screen(
            "stories",
            "es",
            title="Elige una historia",
            backdrop=Backdrop("titulo", 0.55),
            rows=(one,),
            main=(back,),
            focus="story-a",
        ),
    )
    looks = (
        "cast:lupita",
        "cast:nico",
        "cast:chelo",
        "place:mercado",
        "cast:beto",
        "cast:profe",
        "cast:dafne",
        "",
        "cast:abuelo",
    )
    titles = (
        "Lo que se ve de mí",
        "Amor en visto",
        "La madrina",
        "Partida en línea",
        "No es tu culpa",
        "Cazatalentos",
        "Call center",
        "La deuda",
        "Casa ajena",
    )
    nine = tuple(
        replace(one, id=f"story-{n}", label=t, look=look) for n, (t, look) in enumerate(zip(titles, looks, strict=True))
    )
    yield (
        "stories-9",
        Screen(
            "stories",
            "es",
            title="Elige una historia",
            backdrop=Backdrop("titulo", 0.55),
            rows=nine,
            main=(back,),
            focus="story-3",
        ),
    )
    season = tuple(
        Poster(b.id, b.label, "¿Quién le abre la puerta a la madrina?" if n % 2 else "", synopsis, "Desde 12 años · unos 20 minutos · 5 capítulos",
               "Finales encontrados: 1 de 4", "1 falla: pueden faltar escenas." if n == 4 else "", "cocina" if n % 2 else "no-existe",
               tuple(filter(None, (b.look.partition(":")[2], "nico")))[: n % 3], (("La promesa", True), ("La capital", False)) * (n % 4), n == 1,
               "resume-1" if n == 1 else "")
        for n, b in enumerate(nine)
    )  # fmt: skip
    shelf = Screen("stories", "es", title="Elige una historia", backdrop=Backdrop("titulo", 0.55), main=(back,), focus="story-1", posters=season,
                   rows=(nine[0], nine[1], Button("resume-1", "Continuar", m.ResumeSave("a"), "main", detail="La capital"), *nine[2:]))  # fmt: skip
    yield "season-9", shelf
    yield "season-1", replace(shelf, rows=shelf.rows[1:3], posters=season[1:2])
    known = tuple(
        Button(f"card-a-{n}", c.name, m.ShowCard("a", str(n)), "item", detail=c.title) for n, c in enumerate(cast[:3])
    )
    met = tuple(replace(c, button=b.id, group="a") for c, b in zip(cast, known, strict=False))
    hidden = (*(Card(group="a") for _ in range(7)), *(Card(group="a", ending=True) for _ in range(4)))
    yield "gallery", Screen(
        "gallery", "es", "Galería", backdrop=Backdrop("titulo", 0.6), main=(back,), focus=known[1].id, cards=(*met, *hidden, *(Card(group="b") for _ in range(14))),
        rows=(Text("Lo que se ve de mí", "heading"), *known, Text("7 cartas siguen boca abajo.", "hint"), Text("La madrina", "heading"), Text("14 cartas siguen boca abajo.", "hint")),
    )  # fmt: skip
    yield "card", Screen(
        "card", "es", "Lupita", "La Capitana", backdrop=Backdrop("titulo", 0.6), main=(replace(back, role="main"),), focus="back", cards=cast[:1],
        rows=(Text("Capitana, Tlacuachas F.C. Parecemos muertas… hasta el segundo tiempo 🐾", "body"), Text("Lo que se ve de mí", "hint")),
    )  # fmt: skip
    yield "credits", Screen(
        "credits", "es", "Créditos", backdrop=Backdrop("titulo", 0.6), main=(back,), focus="back",
        rows=tuple(Text(f"Renglón {n}" if n % 5 else "Música y sonidos", "line" if n % 5 else "heading") for n in range(40)),
    )  # fmt: skip
    saves = tuple(
        Button(
            f"save-{n}",
            "Lo que se ve de mí",
            m.ResumeSave(str(n)),
            "item",
            detail=f"patio · {n + 2} decisiones · 3 nov 2026, 10:2{n}",
        )
        for n in range(6)
    )
    yield (
        "saves",
        Screen(
            "saves",
            "es",
            title="Partidas guardadas",
            backdrop=Backdrop("patio", 0.6),
            rows=saves,
            main=(back,),
            focus="save-1",
        ),
    )
    notes = (
        Text(synopsis + " Todos sospechan de todos, y la respuesta estaba a la vista.", "body"),
        Text("En esta historia: engaño, un pleito en casa, miedo.", "note"),
        Text("Puedes parar en cualquier momento. Tus decisiones se guardan.", "hint"),
    )
    yield "notes", Screen(
        "notes", "es", title="Lo que se ve de mí", subtitle="Desde 12 años", backdrop=Backdrop("salon", 0.4), figures=(NICO, LUPITA), rows=notes,
        main=(Button("begin", "Comenzar", m.BeginStory(), "main"), back), focus="begin",
    )  # fmt: skip
    past: list[Text | Button] = []
    for n in range(14):
        past += [Text("Lupita", "speaker"), Text(f"Línea {n}. {LONG}", "line")]
        if n % 4 == 3:
            past.append(
                Button(
                    f"decision-{n}",
                    "¿Qué le contesta Nico?",
                    m.ReturnTo(n),
                    "item",
                    detail="Elegiste: «Decirle la verdad». Volver aquí y decidir de nuevo.",
                )
            )
    yield (
        "history",
        Screen(
            "history",
            "es",
            title="Lo que se dijo",
            backdrop=Backdrop("patio", 0.6),
            rows=tuple(past),
            main=(back,),
            focus="back",
        ),
    )
    values = (("Idioma", "Español"), ("Velocidad del texto", "normal"), ("Tamaño del texto", "el más grande"), ("Volumen", "6"),
              ("Silencio", "no"), ("Pantalla completa", "sí"), ("Menos movimiento", "no"), ("Alto contraste", "no"))  # fmt: skip
    rows = tuple(
        Button(
            f"set-{n}", a, m.Change("pace", 1), "setting", value=b, less=m.Change("pace", -1), more=m.Change("pace", 1)
        )
        for n, (a, b) in enumerate(values)
    )
    yield (
        "settings",
        Screen(
            "settings", "es", title="Ajustes", backdrop=Backdrop("patio", 0.6), rows=rows, main=(back,), focus="set-2"
        ),
    )
    pause = (
        Button("on", "Seguir", m.Cancel(), "main"),
        *menu[1:4],
        Button("title", "A la portada", m.Open("title"), detail="Tu lugar se guarda."),
    )
    yield (
        "pause",
        Screen(
            "pause",
            "es",
            title="Pausa",
            subtitle="Lo que se ve de mí",
            backdrop=Backdrop("patio", 0.6),
            main=pause,
            focus="on",
        ),
    )
    yield "trouble", Screen(
        "trouble", "es", title="Aquí falta una página", backdrop=Backdrop("patio", 0.6), focus="again",
        rows=(Text("La historia debía seguir en «mercado», y esa escena tiene una falla.", "body"), Text("«python main.py check» la muestra. Tus decisiones están guardadas.", "hint")),
        main=(Button("again", "Volver a una decisión", m.Open("history"), "main"), Button("title", "A la portada", m.Open("title"))),
    )  # fmt: skip
    names = ("Mi mamá", "Mi papá", "Un hermano o hermana", "Un abuelo o abuela", "Una tía o un tío", "Una amiga o un amigo", "Una maestra o un maestro",
             "Una entrenadora o un entrenador", "Alguien del barrio", "Enfermera o médico", "Otra persona")  # fmt: skip
    chips = tuple(
        Button(f"trust-{n}", name, m.Trust(str(n)), "chip", selected=n in (0, 5)) for n, name in enumerate(names)
    )
    yield "trust-map", Screen(
        "trust-map", "es", title="Mapa de confianza", subtitle="2 de tres personas", backdrop=Backdrop("salon", 0.55), focus="trust-3",
        rows=(Text("¿A quién le contarías algo así? Elige tres personas.", "body"), Text("Solo tú ves esto. No se escribe en ningún lado y se va cuando sales.", "hint")),
        main=(*chips, Button("trust-done", "Seguir sin elegir más", m.Advance(), "main")),
    )  # fmt: skip
    ending = Screen(
        "ending", "es", title="Lo que queda a la vista", subtitle="Continuará…", backdrop=Backdrop("patio", 0.5), focus="again",
        figures=(Figure("lupita", "tender", "centre", True, "Lupita"),),
        rows=(Text("Lupita cerró su perfil esa noche, y Nico le enseñó cómo.", "body"), Text(LONG, "body"), Text("Hay otros 3 finales.", "hint")),
        main=(Button("again", "Decidir otra vez", m.Open("history"), "main", detail="Vuelve a cualquier decisión."), Button("title", "A la portada", m.Open("title"))),
    )  # fmt: skip
    yield "ending", ending
    yield "ending-bare", replace(ending, rows=(Text("Hay otros 3 finales.", "hint"),), figures=(NICO, LUPITA))
    yield "chapter-end", Screen(
        "chapter-end", "es", title="Continuará…", backdrop=Backdrop("patio", 0.35), figures=(NICO, replace(LUPITA, mood="afraid")), focus="on",
        main=(Button("on", "Sigue: La capital", m.Advance(), "main"), Button("title", "A la portada", m.Open("title"), detail="Tu lugar se guarda.")),
        advance=m.Advance(),
    )  # fmt: skip
    yield "chapter-end-next", Screen(
        "chapter-end", "es", title="Continuará…", subtitle="En el próximo capítulo…", backdrop=Backdrop("patio", 0.35), figures=(LUPITA,), focus="on",
        rows=(Text("Una papaya quiere ser tu amiga.", "line"), Text("Y la Profa escribe con mayúsculas, cosa que nunca había hecho.", "line"), Text("¿Quién está detrás de la puerta?", "line")),
        main=(Button("on", "Sigue: La capital", m.Advance(), "main"), Button("title", "A la portada", m.Open("title"), detail="Tu lugar se guarda.")),
        advance=m.Advance(),
    )  # fmt: skip
    yield "log", log()
    yield "log-nothing", Screen(
        "log", "es", title="Bitácora", backdrop=Backdrop("patio", 0.6), focus="back",
        rows=(Text("Distinguir", "heading"), Text("En este capítulo todavía no había nada que distinguir.", "body"), Text("Para pensar o platicar", "heading"), Text("¿A quién se lo contarías?", "note")),
        main=(Button("back", "Volver", m.Cancel(), "main"),),
    )  # fmt: skip
    lived = [Moment("uno", True, "patio", "¿Qué hace Lupita?"), Moment("uno", True, "salon", "Nico · Dafne", look="nico", who="Nico"), Moment("uno", True, "salon"), Moment("uno"), Moment("uno", True, "salon", LONG, True), *[Moment("uno")] * 9, *[Moment("dos")] * 24]
    yield "map", Screen(
        "map", "es", title="Mapa de la historia", subtitle="Lo que se ve de mí", backdrop=Backdrop("patio", 0.6), focus="back",
        rows=(Text("Has vivido 3 de 37 momentos y 0 de 4 finales.", "body"), Text("¿Quién le contó?", "heading"), Text("¿Qué hace Lupita?", "line"), Text("Un capítulo al que no has llegado", "heading"), Text("24 momentos están boca abajo.", "hint")),
        main=(Button("back", "Volver", m.Cancel(), "main"),), moments=tuple(lived),
    )  # fmt: skip
    card = (Text("Trata no es tráfico", "heading"), Text(LONG, "body"), link("from-1"), Text(UNBROKEN, "heading"), Text("Lo dice la ley.", "body"), link("from-2"), link("from-3", LONG))  # fmt: skip
    yield "law", Screen(
        "law", "es", title="La ley en pocas palabras", focus="back",
        rows=(Button("country", "México", m.PickCountry(""), value="Otro país"), *card, link("glossary", "Palabras en claro")),
        main=(Button("back", "Volver", m.Cancel()),),
    )  # fmt: skip
    again = (Button("another", "Probar otra respuesta", m.ReturnTo(0), "item", icon="back"),)
    yield "scene-rehearsal", Screen(
        "scene", "es", backdrop=Backdrop("patio"), figures=(NICO, LUPITA), corner=CORNER, ribbon="Ensayo: pedir ayuda", aside=again, caption="Un timbre · Un mensaje",
        speech=Speech("a/1", "¿Tienes un momento? Necesito contarte algo.", "say", "Nico", marked=True), advance=m.Advance(),
    )  # fmt: skip
    yield "phone-rehearsal", Screen(
        "phone", "es", backdrop=Backdrop("cuarto-de-nico", 0.45), figures=(NICO,), corner=CORNER, ribbon="Ensayo: que te cuenten", aside=again, phone=phone(*(replace(item, marked=True) for item in CHAT[:4])),
        ask=Ask("Nico", "¿Qué le contesta?"), main=options("Te creo.", "¿Y por qué no me dijiste?", "Gracias por contarme."),
    )  # fmt: skip


def link(id: str, label: str = "¿De dónde sale esto?") -> Button:
    return Button(id, label, m.Aside("law"), "link")


def log() -> Screen:
    """The bitácora of a long chapter."""
    findings = (
        Finding("seen", (Quote("Cuenta desconocida", "¿Todavía muerde el perro de la calle Jazmín?", "line-a-1", "", True, True), Quote("Red de Presidentes", LONG, "line-a-2", "desconocido", True)), "Sabe demasiado de ti", "No adivina: lee lo que tú publicas.", "Pregunta de dónde lo sabe.", "from-a"),
        Finding("missed", (Quote("", UNBROKEN, "line-b-1"),), "Historia que no cuadra: foto, acento, horario, datos", LONG, LONG, "from-b"),
        Finding("missed", (Quote("Lupita", "Es secreta", "line-b-2", "lupita"),), "Secreto: «no le digas a nadie»"),
        Finding("alike", (Quote("Tía Chayo", "Vente al mercado", "line-c-1", "chelo", True), Quote("Nico", "Hoy", "line-c-2", "nico"))),
    )  # fmt: skip
    panels = tuple(Panel(text, "patio", look, "doubting", who, f"stop-{n}") for n, (text, look, who) in enumerate((("Preguntarle cómo convenció a su mamá", "lupita", "Lupita"), ("Ahí mismo", "nico", "Nico"), (LONG, "nico", "Nico"), ("Borrarlo", "", ""), ("Aceptarla", "lupita", "Lupita"))))  # fmt: skip
    rows: list[Text | Button] = [Text("Por aquí pasaste", "heading")]
    rows += [Button(p.button, p.text, m.ReturnTo(n), value="Volver a ese momento") for n, p in enumerate(panels)]
    for kind, heading in (("seen", "Lo que viste"), ("missed", "También estaba esto…"), ("alike", "Esto parecía señal, y no")):
        rows.append(Text(heading, "heading"))
        if kind == "alike":
            rows.append(Text("Sorprenden o piden algo, como una señal.", "hint"))
        for quote in (q for f in findings if f.kind == kind for q in f.quotes):
            detail = "La señalaste." if kind == "alike" and quote.marked else ""
            rows.append(Button(quote.button, quote.line, m.ReturnTo(0), detail=detail, value="Volver a ese momento"))
        rows += [link(f.sources) for f in findings if f.kind == kind and f.sources]
    rows += [Text("Distinguir", "heading"), Text("De 4 señales viste 2. De 2 que sólo parecían señales, marcaste 1.", "body"), Text(LONG, "body")]
    rows += [Text("Para pensar o platicar", "heading"), Text("¿Quién estaba viendo? ¿Qué oyó?", "note"), Text(LONG, "note")]
    rows += [link("law", "La ley en pocas palabras"), link("glossary", UNBROKEN)]
    main = (Button("back", "Volver", m.Cancel(), "main"), Button("map", "Mapa de la historia", m.Open("map")), Button("sober", "¿Algo de esto se parece a tu vida?", m.Open("title")))
    return Screen("log", "es", title="Bitácora", subtitle="¿Quién le contó?", backdrop=Backdrop("patio", 0.6), rows=tuple(rows), main=main, focus="back", panels=panels, findings=findings)


VARIANTS: tuple[tuple[str, tuple[int, int], Manner], ...] = (
    ("720", (1280, 720), Manner()),
    ("720-large", (1280, 720), Manner(scale=1.6)),
    ("720-contrast", (1280, 720), Manner(contrast=True)),
    ("1080", (1920, 1080), Manner()),
    ("480", (640, 480), Manner()),
    ("240", (320, 240), Manner()),
    ("240-large", (320, 240), Manner(scale=1.6)),
    ("wide", (1680, 720), Manner()),
    ("tall", (720, 1280), Manner()),
)


def main(folder: str = "/tmp/gallery", only: str = "", variant: str = "") -> None:
    """Paint everything into *folder*."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    from game.desktop.draw import Painter, render_with

    Path(folder).mkdir(parents=True, exist_ok=True)
    painter = Painter()
    for name, screen in screens():
        for label, size, manner in VARIANTS:
            if only in name and (not variant or variant == label):
                picture = render_with(painter, replace(screen, manner=manner), size)
                pygame.image.save(picture, str(Path(folder) / f"{name}.{label}.png"))


if __name__ == "__main__":
    main(*sys.argv[1:])
