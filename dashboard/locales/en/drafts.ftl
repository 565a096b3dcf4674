# The page of drafts.
drafts-title = Drafts
drafts-explained = A draft was read from a text by rules. It counts nowhere until a person accepts it.
drafts-waiting = { $count ->
    [0] No draft waits
    [one] One draft waits
   *[other] { $count } drafts wait
  }
drafts-how = This makes a draft of a text:
drafts-last = Done last
drafts-undo = Undo
drafts-announcement = The text announces an event: accept it when it has taken place.
drafts-undecided = Left for you to decide:
drafts-draft = Draft
drafts-text = The text
drafts-published = published
drafts-text-missing = The text is not kept beside the drafts. Below each field stand the words it was read from.
drafts-legend = Fields read from this text
drafts-show-in-text = Show in the text
drafts-record = The record
drafts-more = More fields
drafts-accept = Accept
drafts-accept-corrected = Accept as corrected
drafts-check = Check
drafts-check-boxes = Choose
drafts-reject = Reject
drafts-reason = Why rejected (if you wish)
drafts-next = Next
drafts-all = All drafts
drafts-your-name = Your name
drafts-add-row = Add a line
drafts-a-line-each = one a line
drafts-name = Name
drafts-role = Role
drafts-organisation = Organisation
drafts-country = Country
drafts-type = Kind
drafts-keys = Keys, while you are not typing: R reject, N next, C check, U undo, E the first field. Esc leaves a field; Ctrl+Enter accepts from anywhere.
drafts-done-accept = Accepted: { $id }.
drafts-done-correct = Corrected and accepted: { $id }.
drafts-done-reject = Rejected: { $id }.
drafts-did-accept = accepted
drafts-did-correct = corrected and accepted
drafts-did-reject = rejected
drafts-undone = Undone: the draft waits again.
drafts-undone-before = It was undone already. Nothing was changed.
drafts-open = Open the record
drafts-not-loaded = It is kept, but not loaded yet: the next load brings it in.
drafts-alike = It may be the same event as
drafts-already-accepted = Already accepted by { $by }, { $at }. Nothing was added.
drafts-already-rejected = Already rejected by { $by }, { $at }. Nothing was added.
drafts-checked = Nothing is wrong with it.
drafts-refused = { $count ->
    [one] Nothing was accepted: one thing is to be corrected.
   *[other] Nothing was accepted: { $count } things are to be corrected.
  }
drafts-failed = It could not be done just now. Nothing is lost: look at the list, and try again.
drafts-fault-gone = This draft is no longer there.
drafts-fault-too-large = The file is too large for a draft. Draft its text again.
drafts-fault-no-record = The file holds no record. Draft its text again.
drafts-fault-line = The file cannot be read from line { $line } on. Correct that line, or draft its text again.
drafts-forbidden = This form was opened in another session or comes from another page. Nothing was done. Open the draft again.
drafts-other-host = Without a password, drafts are shown at this machine’s own address alone: 127.0.0.1 or localhost.
drafts-no-proxy = The proxy did not say who you are. Sign in there first.
drafts-too-much = This is more text than a record may hold. Nothing was done.
drafts-sign-in = Sign in
drafts-sign-out = Sign out
drafts-password = Password
drafts-sign-in-wrong = The name is missing, or the password is wrong.
drafts-sign-in-wait = Too many wrong passwords. Wait a minute.
drafts-todo-day = the text does not say when it was
drafts-todo-countries = no partner country takes part: is that right?
drafts-todo-organisation = which country this organisation is of: { $name }
drafts-todo-person = whom { $name } represents
drafts-todo-ours = nobody of our side is named
drafts-todo-online = online is concluded from one word alone
drafts-kept = What you had typed is still here; it has not been sent yet.
