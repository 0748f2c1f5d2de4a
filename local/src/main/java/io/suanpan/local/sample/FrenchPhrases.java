package io.suanpan.local.sample;

import java.util.List;
import java.util.Map;

/** What is said in French. */
final class FrenchPhrases {
    static final Phrases ALL =
            new Phrases(
                    List.of("Bonjour,", "Bonsoir,", "Chère équipe,", ""),
                    Map.of(
                            SupportIntent.WHERE_IS_MY_ORDER,
                            List.of(
                                    "où est ma commande {order} ?",
                                    "la livraison {order} devrait déjà être là. Quand arrive-t-elle ?",
                                    "j'attends toujours {order} avec {product}. Des nouvelles ?"),
                            SupportIntent.RETURN,
                            List.of(
                                    "je voudrais renvoyer {product} de la commande {order}.",
                                    "comment retourner {product} ? C'est la commande {order}."),
                            SupportIntent.REFUND,
                            List.of(
                                    "quand serai-je remboursé pour {order} ?",
                                    "j'ai renvoyé {product} et je ne vois pas de remboursement."),
                            SupportIntent.CANCEL,
                            List.of(
                                    "merci d'annuler {order}, c'était une erreur.",
                                    "j'ai commandé deux fois. Pouvez-vous annuler {order} ?"),
                            SupportIntent.DAMAGED,
                            List.of(
                                    "{product} de la commande {order} est arrivé cassé.",
                                    "le colis était abîmé et {product} est fêlé. Que faire ?"),
                            SupportIntent.PRODUCT_QUESTION,
                            List.of(
                                    "{product} passe-t-il au lave-vaisselle ?",
                                    "quelles sont les dimensions de {product} ?",
                                    "quand aurez-vous de nouveau {product} ?")),
                    Map.of(
                            SupportIntent.WHERE_IS_MY_ORDER,
                            List.of(
                                    "Merci de votre message. {order} est en route et arrive le {date}.",
                                    "J'ai vérifié : {order} sera livrée le {date}. Désolé pour l'attente."),
                            SupportIntent.RETURN,
                            List.of(
                                    "Aucun problème, l'étiquette est dans le colis. Le retour de {product} est noté au {date}."),
                            SupportIntent.REFUND,
                            List.of(
                                    "Votre retour a été enregistré le {date} ; le remboursement prend cinq jours ouvrables au plus."),
                            SupportIntent.CANCEL,
                            List.of("C'est fait : {order} est annulée, rien ne sera débité."),
                            SupportIntent.DAMAGED,
                            List.of(
                                    "J'en suis désolé. Envoyez-nous une photo de {product} ; nous le remplaçons ou le remboursons."),
                            SupportIntent.PRODUCT_QUESTION,
                            List.of(
                                    "Tous les détails de {product} sont sur sa page ; je vérifie volontiers le reste.",
                                    "Je demande à nos acheteurs pour {product} et vous écris avant le {date}.")),
                    List.of("Merci beaucoup !", "Parfait, merci.", "D'accord, merci."),
                    List.of("Avec plaisir. Bonne journée !", "Je vous en prie. Au revoir !"));

    private FrenchPhrases() {}
}
