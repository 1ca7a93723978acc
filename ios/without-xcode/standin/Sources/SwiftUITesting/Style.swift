/// How the page of an outline looks: grouped lists on a plain ground, in light and dark.
enum Style {
    static let sheet = """
        :root{--page:#fff;--ground:#f2f2f7;--primary:#000;--secondary:#6b6b70;--tertiary:#9a9aa0;--quaternary:#c7c7cc;
        --line:#d8d8dc;--fill:#e5e5ea;--accent:#0066cc;--red:#d70015;--orange:#c93400;--yellow:#b25000;--green:#248a3d;
        --mint:#0c817b;--teal:#008299;--cyan:#0071a4;--blue:#0040dd;--indigo:#3634a3;--purple:#8944ab;--pink:#d30f45;
        --brown:#7f6545;--gray:#69696e;--AccentColor:#0066cc}
        .dark{--page:#1c1c1e;--ground:#000;--primary:#fff;--secondary:#aeaeb2;--tertiary:#8e8e93;--quaternary:#48484a;
        --line:#38383a;--fill:#2c2c2e;--accent:#4da3ff;--red:#ff6961;--orange:#ffb340;--yellow:#ffd426;--green:#30db5b;
        --mint:#66d4cf;--teal:#5de6ff;--cyan:#70d7ff;--blue:#409cff;--indigo:#7d7aff;--purple:#da8fff;--pink:#ff6482;
        --brown:#b59469;--gray:#aeaeb2;--AccentColor:#4da3ff}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:.8rem;background:var(--ground);color:var(--primary);
        font-family:-apple-system,system-ui,'Segoe UI',Roboto,sans-serif;line-height:1.3}
        .note{font-size:11px;color:var(--tertiary);margin:0 0 .5rem;text-align:center}
        h1{font-size:1.6rem;margin:.3rem 0}h2{font-size:.8rem;color:var(--secondary);margin:.3rem 0}
        .heading{font-weight:600}hr{border:0;border-top:1px solid var(--line);width:100%}
        .row,.gridRow,.line,.picker,.toolbar{display:flex;gap:.5rem;align-items:center;flex-wrap:wrap}
        .line,.picker{justify-content:space-between}.column,.scroll,.element,.unavailable{display:flex;
        flex-direction:column;gap:.4rem}.unavailable{align-items:center;color:var(--secondary);padding:2rem 0}
        .spacer{flex:1}.list>*,.form>*{margin-bottom:.9rem}
        .section>:not(h2):not(.footer){background:var(--page);padding:.6rem .8rem;border-bottom:1px solid var(--line);
        display:flex;min-height:44px;align-items:center;flex-wrap:wrap;gap:.4rem}
        .footer{font-size:.8rem;color:var(--secondary);padding:.3rem .8rem}
        .button,.link{color:var(--accent);display:flex;gap:.4rem;align-items:center;flex-wrap:wrap}
        .prominent{background:var(--accent);color:#fff;border-radius:10px;padding:.6rem 1rem;justify-content:center}
        .destructive{color:var(--red)}.dimmed{opacity:.4}
        .field{display:flex;flex-direction:column;width:100%}.field small{color:var(--secondary)}
        .field span{min-height:1.3em;border-bottom:1px solid var(--line)}
        .switch{width:48px;height:28px;border-radius:14px;background:var(--fill)}.switch.on{background:var(--green)}
        .picker b{font-weight:400;padding:.1rem .5rem;border-radius:8px}.chosen{background:var(--fill);font-weight:600}
        .value{color:var(--secondary)}.tabs{display:flex;flex-direction:column}
        .tab{font-size:.7rem;padding:.3rem;color:var(--secondary)}
        .symbol{width:1em;height:1em;border:1.5px dotted currentColor;border-radius:4px;display:inline-block}
        .modal{margin-top:1rem;padding:.8rem;background:var(--page);border:1px solid var(--line);border-radius:14px}
        svg{max-width:100%;height:auto;color:inherit}
        """
}
