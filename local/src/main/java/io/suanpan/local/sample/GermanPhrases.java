package io.suanpan.local.sample;

import java.util.List;
import java.util.Map;

/** What is said in German. */
final class GermanPhrases {
    static final Phrases ALL =
            new Phrases(
                    List.of("Hallo,", "Guten Tag,", "Guten Morgen,", "Liebes Team,", ""),
                    Map.of(
                            SupportIntent.WHERE_IS_MY_ORDER,
                            List.of(
                                    "wo bleibt meine Bestellung {order}?",
                                    "die Lieferung {order} sollte längst da sein. Wann kommt sie?",
                                    "ich warte noch auf {order} mit {product}. Gibt es Neuigkeiten?"),
                            SupportIntent.RETURN,
                            List.of(
                                    "ich möchte {product} aus der Bestellung {order} zurückschicken.",
                                    "wie kann ich {product} zurückgeben? Bestellung {order}.",
                                    "{product} gefällt mir leider nicht, ich möchte es zurücksenden."),
                            SupportIntent.REFUND,
                            List.of(
                                    "wann bekomme ich mein Geld für die Rücksendung von {order}?",
                                    "ich habe {product} zurückgeschickt und noch keine Erstattung erhalten."),
                            SupportIntent.CANCEL,
                            List.of(
                                    "bitte stornieren Sie {order}, das war ein Versehen.",
                                    "ich habe doppelt bestellt. Können Sie {order} stornieren?"),
                            SupportIntent.DAMAGED,
                            List.of(
                                    "{product} aus {order} kam zerbrochen an.",
                                    "das Paket war beschädigt und {product} hat einen Sprung. Was nun?"),
                            SupportIntent.PRODUCT_QUESTION,
                            List.of(
                                    "ist {product} spülmaschinenfest?",
                                    "wie groß ist {product} genau?",
                                    "wann ist {product} wieder lieferbar?",
                                    "wo wird {product} hergestellt?")),
                    Map.of(
                            SupportIntent.WHERE_IS_MY_ORDER,
                            List.of(
                                    "Danke für die Nachricht. {order} ist unterwegs und kommt am {date}.",
                                    "Ich habe nachgesehen: {order} wird am {date} geliefert. Entschuldigen Sie das Warten."),
                            SupportIntent.RETURN,
                            List.of(
                                    "Kein Problem, das Etikett liegt im Paket. Die Rückgabe von {product} ist am {date} vermerkt."),
                            SupportIntent.REFUND,
                            List.of(
                                    "Die Rücksendung wurde am {date} gebucht; die Erstattung dauert bis zu fünf Werktage."),
                            SupportIntent.CANCEL,
                            List.of("Erledigt: {order} ist storniert, es wird nichts abgebucht."),
                            SupportIntent.DAMAGED,
                            List.of(
                                    "Das tut mir leid. Bitte senden Sie ein Foto von {product}; wir ersetzen oder erstatten es."),
                            SupportIntent.PRODUCT_QUESTION,
                            List.of(
                                    "Alle Angaben zu {product} stehen auf der Produktseite; gern prüfe ich mehr für Sie.",
                                    "Ich frage im Einkauf nach {product} und melde mich bis {date}.")),
                    List.of("Vielen Dank!", "Super, danke.", "Alles klar, danke."),
                    List.of("Gern geschehen. Schönen Tag noch!", "Sehr gern. Auf Wiedersehen!"));

    private GermanPhrases() {}
}
