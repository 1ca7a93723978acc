### The desk's index page: the clients of one practitioner, and what they shared.

desk-title = Clients and what they shared
# $day (text): day and time.
desk-as-of = As of { $day }
desk-notice-more = Nobody watches what clients write. An export shows how it was when it was made, as far as it was filled in and shared.
desk-own-eyes = This page and the files it leads to are in plain on this disk, for one practitioner’s eyes.
desk-nobody = Nobody has answered an invitation yet.
# $day (text): a day.
desk-since = Linked since { $day }
desk-no-export = Nothing was filed yet.
desk-last = Last export
# $day (text): a day.
desk-of = Made on { $day }
# $count (number): exports.
desk-earlier =
    { $count ->
        [one] { $count } earlier export
       *[other] { $count } earlier exports
    }
desk-not-the-last-to-come = One that was made earlier came after this one. This one was made last.
# $count (number): sealed files.
desk-waiting =
    { $count ->
        [one] { $count } sealed file waits to be opened.
       *[other] { $count } sealed files wait to be opened.
    }
# $day (text): a day. $why (text): a short name for why.
desk-refused = What came on { $day } was refused ({ $why }). Ask the client to send it again.
desk-made = Made
desk-came = Came
desk-careful = Careful
desk-clock-ahead = The client’s clock was ahead of this one.
desk-covers = Days
desk-filled = Completeness
desk-parts = In it
desk-left-out = Not in it
desk-nothing = nothing named
desk-expires = Meant to be used until
desk-files = Files
desk-files-gone = The files are no longer in their folder.
