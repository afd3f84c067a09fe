const english = {
  lang: 'en',
  kind: 'Automated assistant',
  more: 'More',
  close: 'Close chat',
  anew: 'Start a new conversation',
  end: 'End chat and forget it on this device',
  reconnecting: 'Connection lost. Reconnecting…',
  unreachable: 'The chat cannot be reached right now. Your conversation is safe.',
  offline: 'You are offline. The chat goes on as soon as you are back.',
  busy: 'Many people are writing right now. We will try again in a moment.',
  refused: 'The chat is not available on this page.',
  notTaken: 'This was not sent: it is too large, has too many files, or a file of a kind that cannot be taken.',
  broken: 'The chat could not be loaded.',
  retry: 'Try again',
  placeholder: 'Write a message',
  alone: 'The chat opens from the shop’s own pages.',
  shop: 'Go to the shop'
};

const spanish = {
  lang: 'es',
  kind: 'Asistente automático',
  more: 'Más',
  close: 'Cerrar el chat',
  anew: 'Empezar otra conversación',
  end: 'Terminar y olvidar el chat en este dispositivo',
  reconnecting: 'Se perdió la conexión. Conectando de nuevo…',
  unreachable: 'Ahora no se puede conectar con el chat. Tu conversación está a salvo.',
  offline: 'No tienes conexión. El chat seguirá en cuanto vuelvas.',
  busy: 'Mucha gente está escribiendo ahora. Lo intentaremos de nuevo en un momento.',
  refused: 'El chat no está disponible en esta página.',
  notTaken: 'No se ha enviado: es demasiado grande, tiene demasiados archivos o un archivo de un tipo que no se admite.',
  broken: 'No se pudo cargar el chat.',
  retry: 'Reintentar',
  placeholder: 'Escribe un mensaje',
  alone: 'El chat se abre desde las páginas de la tienda.',
  shop: 'Ir a la tienda'
};

/** The words of the chat page; a language that has none here gets English. */
export const textsFor = lang => /^es\b/i.test(lang) ? spanish : english;
