package io.suanpan.local.sample;

import java.util.List;
import java.util.Map;

/** What is said in English. */
final class EnglishPhrases {
    static final Phrases ALL =
            new Phrases(
                    List.of("Hello,", "Hi,", "Good morning,", "Hi there,", "Dear team,", ""),
                    Map.of(
                            SupportIntent.WHERE_IS_MY_ORDER,
                            List.of(
                                    "where is my order {order}?",
                                    "my order {order} should have been here by now. When will it come?",
                                    "I am still waiting for {order}, the delivery with the {product}. Any news?",
                                    "can you tell me the delivery status of {order}?",
                                    "nobody came. Was {order} lost?"),
                            SupportIntent.RETURN,
                            List.of(
                                    "I would like to send back the {product} from order {order}.",
                                    "how do I return the {product}? It is order {order}.",
                                    "the {product} is not what I expected, I want to return it ({order}).",
                                    "the {product} does not fit. Can I send it back?"),
                            SupportIntent.REFUND,
                            List.of(
                                    "I sent the {product} back. When do I get my money?",
                                    "has the refund for order {order} been paid?",
                                    "I returned part of {order} and see no refund on my account yet.",
                                    "how long does the refund for the {product} take?"),
                            SupportIntent.CANCEL,
                            List.of(
                                    "please cancel my order {order}, I made a mistake.",
                                    "I ordered twice. Can you cancel {order}?",
                                    "I do not need {order} any more, please stop it before it ships.",
                                    "wrong address, please cancel {order}."),
                            SupportIntent.DAMAGED,
                            List.of(
                                    "the {product} in order {order} arrived broken.",
                                    "the parcel was crushed and the {product} has a crack. Order {order}.",
                                    "there is a chip in the {product} that came today, what now?"),
                            SupportIntent.PRODUCT_QUESTION,
                            List.of(
                                    "is the {product} dishwasher safe?",
                                    "what are the exact measures of the {product}?",
                                    "when will you have more of the {product}?",
                                    "does the {product} come gift wrapped?",
                                    "where is the {product} made?",
                                    "is the {product} suitable for a child of four?")),
                    Map.of(
                            SupportIntent.WHERE_IS_MY_ORDER,
                            List.of(
                                    "Thank you for writing. Order {order} is on its way; the van brings it on {date}.",
                                    "I have looked it up: {order} will be with you on {date}. I am sorry for the wait.",
                                    "The driver has {order} on the list for {date}."),
                            SupportIntent.RETURN,
                            List.of(
                                    "That is no problem. Please use the return label in the parcel; we booked the return of the {product} on {date}.",
                                    "You can return the {product} free of charge. I have registered it for order {order} on {date}."),
                            SupportIntent.REFUND,
                            List.of(
                                    "We booked your return on {date}. The refund takes up to five working days.",
                                    "The refund for order {order} was released on {date} and should reach you this week."),
                            SupportIntent.CANCEL,
                            List.of(
                                    "Done: order {order} is cancelled and nothing will be charged.",
                                    "I caught it in time. {order} is cancelled as of {date}."),
                            SupportIntent.DAMAGED,
                            List.of(
                                    "I am sorry about that. Please send us a picture of the {product}, we replace it or pay it back.",
                                    "That should not happen. You can have a new {product} or your money back for order {order}."),
                            SupportIntent.PRODUCT_QUESTION,
                            List.of(
                                    "Good question. All details of the {product} are on its page under Specifications; I am glad to check more for you.",
                                    "I have asked our buyers about the {product} and will write to you by {date}.",
                                    "For the {product} I would recommend the care card that comes with it.")),
                    List.of(
                            "Thanks a lot!",
                            "Great, thank you.",
                            "OK, thanks for the quick reply.",
                            "Perfect."),
                    List.of("You are welcome. Have a nice day!", "Gladly. Goodbye!", "Any time."));

    private EnglishPhrases() {}
}
