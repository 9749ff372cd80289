/** What scripts say, in the language of the page. The English sentence is the key; a page in Spanish has them here. */
const spanish: Record<string, string> = {
  "Not sent: no connection. What you typed is still here.": "No se envió: no hay conexión. Lo que escribió sigue aquí.",
  "Not sent: no connection. What you typed is still here. Try again in a moment.":
    "No se envió: no hay conexión. Lo que escribió sigue aquí. Inténtelo de nuevo en un momento.",
  "Done.": "Hecho.",
  "Not saved yet": "Todavía sin guardar",
  Saved: "Guardado",
  "no connection": "no hay conexión",
  "you are signed out. Copy your words before you leave this page": "usted ya no está dentro. Copie sus palabras antes de dejar esta página",
  "this page is too old. Copy your words, then open it again": "esta página es demasiado vieja. Copie sus palabras y ábrala de nuevo",
  "it was changed in another window. Your words stay in this one: press “Keep as a draft” to see both":
    "se cambió en otra ventana. Sus palabras siguen en esta: pulse “Guardar” para ver las dos",
  "Not saved yet: what you typed before is back": "Todavía sin guardar: lo que escribió antes está de vuelta",
  "the server did not take it. Trying again": "el servidor no lo aceptó. Se intenta otra vez",
  "The device gave no passkey. Try again, or use the other way.": "El dispositivo no dio ninguna llave de acceso. Inténtelo de nuevo, o use la otra forma.",
  "This device has a passkey for you already.": "Este dispositivo ya tiene una llave de acceso para usted.",
  "No connection. Try again in a moment.": "No hay conexión. Inténtelo de nuevo en un momento.",
};

export function inWords(english: string): string {
  return document.documentElement.lang.startsWith("es") ? (spanish[english] ?? english) : english;
}
