import { countWords } from "../archive/words.ts";

/** A kind of page furniture: what around an article speaks to its reader, or leads away from it. */
interface Furniture {
  readonly reason: string;
  /** A whole line that is nothing else. */
  readonly line?: RegExp;
  /** What only furniture says, in a sentence that speaks to the reader. */
  readonly sentence?: RegExp;
}

// In the languages in which pages speak to their readers most. A line is held against these with its letters lowered,
// without the marks before and behind it.
const kinds: readonly Furniture[] = [
  {
    reason: "navigation",
    line: /^(skip to (the )?(main )?(content|navigation)|(back )?(to )?(home|top|main page)( page)?|menu|search|sections?|(log|sign) ?(in|out|up)|register|subscribe( now)?|my account|close|open menu|toggle .{0,20}|(previous|next)( (article|story|page))?|show (more|less)|load more|view (more|all).{0,20}|see (more|all).{0,20}|current news|edition|english|inicio|accueil|startseite|zum inhalt( springen)?|aller au contenu( principal)?|zur startseite|revenir (en haut|à l['’]accueil)|volver (arriba|al inicio)|saltar al contenido|ir para o conteúdo( principal)?|pular para o conteúdo|vai al contenuto|перейти к содержанию|skip past .*|after newsletter promotion|cookies on this site|ir al contenido|iniciar sesi[oó]n|se connecter|anmelden|accedi|entrar|войти|меню|菜单|登录|ログイン)$/,
  },
  {
    reason: "prompt to share",
    line: /^((share|tweet|e-?mail|print|save|bookmark|gift|copy|send|post)( (share|this|the|on|to|via|by|with|a|link|article|story|page|post|update|in|it|x|facebook|friends?))*( (article|story|page|link|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|e-?mail|bluesky|print))*|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|flipboard|pinterest|messenger|threads|bluesky|mastodon|copy link|link copied!?|\d+ shares?|shares?|compart[ei]r?( (en|este|no|em) .{0,30})?|partager( .{0,30})?|teilen( .{0,30})?|artikel (teilen|drucken).*|condividi( .{0,30})?|поделиться( .{0,30})?|分享.{0,10}|シェア.{0,10})([ ,|·•/]+(facebook|twitter|x|whatsapp|linkedin|telegram|reddit|e-?mail|print|copy link|bluesky|threads))*$/,
    sentence: /^(share this (story|article)|follow us on|like us on|síganos en|suivez-nous|folgen sie uns|seguici su)/,
  },
  {
    reason: "comments",
    line: /^((no|\d[\d,.]*|jump to|leave|leave a|leave your|post|post a|add|add a|write|write a|view|view all|show|show all|read|read the|see|see all|join the|all)? ?\(?\d*\)? ?(comments?|conversation|reply|discussion)\)?( ?\(\d+\))?( below| here| closed| are closed.?)?|comment(s are closed|arios?|aires?|i|ários)?( ?\(\d+\))?|(dejar?|deja) (un|tu) comentario|laisser un commentaire|\d+ (comentarios?|commentaires?|kommentare?|commenti|comentários?|комментари.{1,3})|kommentar(e|ieren|e lesen| schreiben)?|blog comments powered by .*|be part of the conversation|what do you think\?|комментарии|评论|コメント)$/,
    sentence:
      /(keep your comments|community guidelines|leave a comment|comentários não representam|las opiniones de los lectores|join the conversation|forum for (civil|constructive)|submit (it|them) here|share a story idea|comments? (section )?(is|are) (moderated|closed)|enable javascript to view the comments)/,
  },
  {
    reason: "prompt for a newsletter",
    line: /^(newsletters?|(sign|signing) up.*|get (the|our) .*|subscribe( (to|from|for|today|now|here)\b.*)?|enter your e-?mail.*|your e-?mail( address)?|bolet[ií]n.*|infolettre.*|la newsletter.*|recib[ae] .*|recevez .*|newsletter (abonnieren|bestellen).*|iscriviti.*|inscreva-se.*|подпишитесь.*|订阅.*)$/,
    sentence:
      /(sign up (for|to) (our|the|your)|subscribe to (our|the)|(our|the|free|daily|weekly|morning|evening)[\w -]* newsletter|to your inbox|in your inbox|e-?mail address to|apúntate|suscríbe?te|(abonnez|inscrivez)-vous|melden sie sich .*newsletter|newsletter abonnieren|iscriviti|inscreva-se|cadastre-se|digite seu e-mail|receba (as )?notícias|подпишитесь на)/,
  },
  {
    reason: "advertisement",
    line: /^(advertise?ments?|ad|ads|adverti[sz]ing|sponsored( content| by .{0,40})?|promoted( content)?|paid (content|post|for by.*)|(story|article|post|content) continues (below|after)( this| the)?( (advertise?ment|ad|video|promotion))?\.?|continue reading( below)?|(scroll|keep scrolling) .{0,30}|publicidad|publicit[ée]|anzeige|werbung|pubblicit[àa]|publicidade|реклама|广告|広告|la suite après (la |cette )?publicité|weiter nach der (anzeige|werbung))$/,
  },
  {
    reason: "related links",
    line: /^((read|see|watch|listen|hear|related|recommended|more|also|further|keep|what to|you (may|might)( also)? (like|be interested in)|don['’]t miss|editors?['’]? (picks?|choice)|in (depth|pictures)|most[ -](read|popular|viewed|shared|commented)|trending( now)?|popular( now)?|top stories|latest( (news|stories|headlines))?|archived in|filed under|explore( more)?|up next)( (more|also|next|this|reading|related|articles?|stor(y|ies)|links?|content|coverage|news|topics?|from|on|about|in|like|information|posts?|videos?))*|(read |see )?(more|latest) (on|from|about|like) .{1,40}|más información|lee(r)? también|te puede interesar|recomendaciones.*|lo más (visto|leído)|archivado en|lire aussi|à lire aussi|sur le même sujet|les plus lus|contenus? lié.*|mehr zum thema|lesen sie auch|auch interessant|meistgelesen|leggi anche|potrebbe interessarti|i più letti|leia (mais|também)|saiba mais|mais lidas|veja também|читайте также|по теме|相关(阅读|新闻|文章).*|関連(記事|ニュース).*)$/u,
    sentence:
      /^(read more|related( article| story| stories| coverage| content)?|recommended|see also|also read|read also|more on this|more|watch|listen|in pictures|don['’]t miss|lee también|leer más|lea también|lire aussi|à lire aussi|voir aussi|lesen sie auch|mehr zum thema|leggi anche|leia (também|mais)|veja também|читайте также|延伸阅读|関連記事) ?[:|>»→–—：] ?\S/,
  },
  {
    reason: "subscription notice",
    line: /^(subscribers? only|(for|already a) subscribers?.*|premium|members? only|start your free trial|unlock .{0,40}|continue .{0,30}(subscrib|free).*|¿por qué estás viendo esto\?|contenido exclusivo.*|réservé aux abonnés|article réservé.*|nur für abonnenten|exklusiv für abonnenten|riservato agli abbonati|exclusivo para assinantes|только для подписчиков|会員限定.*|订阅后.*)$/,
    sentence:
      /((your|a|digital) subscription|already (a subscriber|subscribed)|subscribers (can|have)|free (trial|articles?) (left|remaining)|unlimited access|to continue reading|continue reading (with|for)|create (an|your) (free )?account|tu suscripción|suscripción(?! de)|suscríb(e|i)|iniciar sesión|tu cuenta|usando tu cuenta|añadir otro usuario|leyendo en este dispositivo|en el otro dispositivo|lee sin límites|votre abonnement|réservée? (aux|à nos) abonnés|pour nos abonnés|lectura ilimitada|il vous reste \d+ ?%|(cet|l['’])article est réservé|abonnez-vous|déjà abonné|ihr abonnement|abonnement|jetzt (abonnieren|testen|weiterlesen)|kostenlos testen|weiterlesen\?|bereits abonnent|weiterlesen mit|abbonamento|abbonati|assinatura(?! d[aeo])|assine|assinantes?|подписк|подписчик|开通会员|登录后|订阅|購読|有料会員|会員登録|続きを読む)/,
  },
  {
    reason: "notice about cookies",
    line: /^((accept|reject|allow|manage|cookie)( all)?( non-essential)?( cookies?| consent| settings| preferences| policy| notice| options)*|cookies?|i agree|got it!?|ok|aceptar( todo| y continuar| cookies)?|accepter( tout)?|tout accepter|alle akzeptieren|akzeptieren|accetta( tutto)?|aceitar( tudo)?|принять)$/,
    sentence:
      /((use|uses|using|accept|store|of|utili[sz]amos|usa(mos)?|utilisons|verwende[nt]|utilizziamo|используем) (our |analytics |und ähnliche |des |los |i )?cookies|cookies? (policy|to improve|and similar|settings|y tecnologías|et d['’]autres)|privacy (policy|settings|choices)|we value your privacy|our \d* ?partners|файлы cookie|我们使用cookie|クッキー)/,
  },
  {
    reason: "time to read or listen",
    line: /^((reading time:?|estimated reading time:?)? ?\d+[ -]?(min(ute)?s?\.?|minutos?|minuti|мин(ут[ыа]?)?\.?|分钟?)( (read|to read|de lectura|de lecture|lesezeit|di lettura|de leitura|чтения|阅读))?|lesezeit:? .{1,20}|temps de lecture ?:? .{1,20}|tiempo de lectura:? .{1,20}|(listen|listening)( to)?( this| the)?( article| story)?( ?[·(|] ?\d.{0,12})?|(play|hear) (audio|article|this article).{0,20}|écouter (cet )?article.{0,20}|artikel (an)?hören.{0,20}|escuchar.{0,20}|\d{1,2}:\d{2}( ?\/ ?\d{1,2}:\d{2})?)$/,
    sentence: /(read aloud|text[- ]to[- ]speech|audio (version|is) .*(generated|automated))/,
  },
  {
    reason: "tags",
    line: /^(topics?|tags?|keywords?|categor(y|ies)|categorías|in this (article|story)|more about|temas|tópicos|etiquetas|thèmes|mots[- ]clés|sujets|themen|schlagwörter|schlagworte|argomenti|temi|assuntos|темы|теги|标签|タグ)( follows)?( ?[:：].*)?$|^(article topic follows|published in|posted in|filed (to|in|under)|archived in|section)\b.{0,80}$/,
  },
  {
    reason: "about the author",
    line: /^(about (the )?(authors?|writers?)|über (den autor|die autorin)|sobre (el autor|la autora|la firma|o autor|a autora)|à propos de l['’]auteur)$/u,
  },
  {
    reason: "prompt of the site",
    line: /^(support (us|our .*|independent .*)|donate( now)?|about us|contact( us)?|terms( of (use|service))?|privacy( policy| notice)?|imprint|impressum|accessibility|careers|advertise( with us)?|help|faqs?|corrections?|report (an error|a typo|a correction).*|download (our|the) app|follow( us)?.{0,40}|got a tip\?.*|send us a tip.*|updated?|new|live|breaking( news)?|exclusive|analysis|opinion|(open|view|enlarge|expand|zoom) (image|photo|gallery|in gallery|fullscreen).{0,20}|image \d+ of \d+|\d+\/\d+|getty images|republish( this article)?.{0,40}|turn on notifications|(purchase )?licensing rights|our standards:? .*|this live ?blog (has ended|is closed).*|don['’]t miss out.*|this article is more than .* old|loading|is this page useful\??|updates to this page|last updated .*|ajouter à vos sélections|s['’]inscrire|añadir a favoritos|salvar (artigo|para depois)|in alto|zum seitenanfang)$/,
    sentence:
      /((do )?you have (a|any) (tip|information|story)|got a (news )?tip|(download|get) (our|the) app|support (our|independent|quality) (journalism|reporting|work)|make a (donation|contribution)|become a (member|supporter)|enable javascript|your browser (does not|doesn['’]t)|contact us at|get in touch with (us|our|the)|(information|data) is (being )?handled in accordance|privacy (notice|collection statement)|puedes seguir a .* en|(this|the) article (appears|appeared) in the|(views|opinions) expressed (in|here)|our standards:|write to us at|ayúdanos|soutenez|unterstützen sie uns|sostienici|apoie o jornalismo|(this (article|story|material|content)|these materials?) (may|must|can) not be (re)?(published|printed|broadcast|rewritten)|opinions expressed (in|here))/,
  },
];

// What speaks to the reader is brief; and some of the patterns take with a line the square of its length.
const longest = 2_000;

/** Why a line is page furniture, or undefined where it may be the article's own. */
export function findFurniture(text: string): string | undefined {
  const bare = text
    .toLowerCase()
    .replace(/^[\s>»›→•·|*+–—-]+/u, "")
    .replace(/(?<![\s:>»›→↓↑▼▶|…·*+–—-])[\s:>»›→↓↑▼▶|…·*+–—-]+$/u, "")
    .trim();
  if (bare === "") return "ornament";
  // In small letters it could be a subheading: “About that treaty”.
  if (/^About \p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+$/u.test(text)) return "about the author";
  if (text.length > longest) return undefined;
  const segments = text.split(/\s+[·|•]\s+/);
  if (segments.length > 1) {
    const reasons = segments.map(findFurniture);
    if (reasons.every((reason) => reason !== undefined)) return reasons[0];
  }
  // The row of a table has a bar at both ends.
  if (isBreadcrumb(text) && !/^\|.*\|$/.test(text)) return "navigation";
  // A quotation is somebody's words, whatever they ask for.
  const isSaid = /^["“„«‘']/.test(text) || /[“"„«].{12,}[”"“»]/.test(text) || reported.test(text);
  for (const { reason, line, sentence } of kinds) {
    if (line?.test(bare) && (countWords(bare) < 9 || !/[.!?]$/.test(text))) return reason;
    if (!isSaid && sentence?.test(text.toLowerCase())) return reason;
  }
  return undefined;
}

// What somebody is reported to say is no page's own voice.
const reported =
  /\b(said|says|told|asked|added|wrote|according to|announced|dijo|dice|según|a déclaré|a dit|selon|sagte|sagt|laut|ha detto|secondo|disse|segundo)\b/i;

function isBreadcrumb(text: string): boolean {
  const steps = text.split(/\s+[>›»|/·•]\s+|\s*[>›»]\s*/).map((step) => step.trim());
  return (
    steps.length > 2 &&
    steps.every((step) => step.length > 0 && step.length < 24 && !/\d/.test(step) && !/^by /i.test(step))
  );
}

/** Whether what follows such a line is comments, other articles or the foot of the page, and no longer the article. */
export function endsArticle(text: string, reason: string | undefined): boolean {
  if (reason === "comments" || reason === "about the author") return true;
  if (/^the-[a-z]+-wire$/i.test(text)) return true;
  if (
    /^(most[ -](read|popular|viewed)|more (on|from|in) |related|recommend|trending|top stories|latest|lo más (visto|leído)|les plus lus|meistgelesen|i più letti|mais lidas)/i.test(
      text,
    )
  ) {
    return reason === "related links" && !/[:：]\s*\S/.test(text);
  }
  return false;
}
