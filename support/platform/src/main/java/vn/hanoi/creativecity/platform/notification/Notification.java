package vn.hanoi.creativecity.platform.notification;

import vn.hanoi.creativecity.platform.text.Message;

/**
 * What one person is told of one event.
 *
 * @param event what happened, such as {@code review-assignment/…/invited}; names nobody. The same person is told once of it
 * @param subject one line
 * @param text what a letter says between greeting and farewell; paragraphs are separated by empty lines
 */
public record Notification(String event, Recipient recipient, Message subject, Message text) {

    public Notification {
        subject = new Message(OneLine.of(subject.vi()), OneLine.of(subject.en()));
    }

    @Override
    public String toString() {
        return "Notification of " + event;
    }
}
