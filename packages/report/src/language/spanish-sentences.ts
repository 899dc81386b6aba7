/** The guiding questions of the badge framework in Spanish, by id; a test finds any that is missing. @internal */
export const spanishQuestions: Readonly<Record<string, string>> = {
  'what-it-is': '¿Cómo explicaría qué es la educación basada en competencias?',
  'why-it-is-worth-doing': '¿Por qué merece la pena?',
  'bringing-people-in':
    '¿Cómo se incorpora a la conversación a los educadores, los estudiantes, las familias y la sociedad en general?',
  'engagement-plan': '¿Qué debe contener un plan para lograr esa participación?',
  'voice-and-choice': '¿En qué tienen los estudiantes voz y opciones reales?',
  'what-each-needs': '¿Cómo recibe cada estudiante lo que necesita?',
  'advance-upon-mastery':
    '¿Qué condiciones deben darse para que los estudiantes puedan avanzar al demostrar el dominio?',
  'frameworks-and-rubrics': '¿Cómo se diseñan los marcos de competencias y las rúbricas?',
  'system-of-assessments': '¿Qué evaluaciones componen el sistema y cómo encajan entre sí?',
  calibration: '¿Cómo se calibra la puntuación para que se mantenga alineada y rigurosa?',
  'deeper-learning': '¿Qué permite a los estudiantes profundizar y demostrar lo que saben hacer?',
  'feedback-on-progress':
    '¿Cómo cobra sentido la retroalimentación sobre el progreso para los estudiantes, las familias y la ' +
    'educación superior?',
  'where-each-learner-stands': '¿Cómo se sabe en qué punto de la progresión está cada estudiante?',
  'teaching-that-fits':
    '¿Cómo recibe cada estudiante la enseñanza que corresponde a ese punto cuando los puntos son muy distintos?',
  'time-and-pace':
    '¿Cómo se organizan los días, las semanas, las asignaturas, los periodos y los años para que los estudiantes ' +
    'mantengan el ritmo y avancen al demostrar el dominio?',
  'beyond-the-school-day':
    '¿Cómo se crean oportunidades más allá de la jornada escolar en las que los estudiantes aprendan y apliquen ' +
    'lo que saben?',
  'catching-who-struggles':
    '¿Qué red de apoyo recoge al estudiante al que el material le resulta demasiado difícil o al que frenan ' +
    'sus lagunas?',
  'online-and-blended': '¿Qué papel desempeñan el aprendizaje en línea y el semipresencial?',
  partnerships: '¿Qué alianzas hacen falta?',
  'what-must-be-visible': '¿Qué información deben poder ver los estudiantes y las familias?',
  resources:
    '¿Cómo se destinan los recursos a donde mejor sirven a un aprendizaje personalizado y basado en competencias?',
  measures: '¿Qué indicadores merecen guiar la mejora?',
  'running-the-classroom': '¿Qué cambia en la gestión del aula cuando cada cual está en un punto distinto?',
  'support-for-teachers': '¿Qué habilidades y qué apoyo necesitan los docentes para la transición?',
  'feedback-to-educators':
    '¿Cómo se logra aquí que la retroalimentación a los educadores y su evaluación funcionen bien?',
  'change-elsewhere':
    '¿Qué debe cambiar en el resto del sistema para que los educadores estén preparados y cuenten con apoyo?',
  'which-information': '¿Qué información hace falta para apoyar a estudiantes y docentes?',
  'use-of-information': '¿Para qué se usará esa información?',
  'which-systems': '¿Qué sistemas requiere eso?',
  'room-to-innovate': '¿Cómo se abre espacio para innovar, a los demás y a uno mismo?',
  'own-mastery': '¿Qué habilidades debe adquirir usted para su parte en el cambio?',
  'managing-change': '¿Cómo se gestiona el cambio para que se escuche a quienes afecta y se corrija pronto el rumbo?',
};

/**
 * The summaries of ready models, by id, and of their roles, by `model/role`, in Spanish; a test finds any that is
 * missing.
 *
 * @internal
 */
export const spanishSummaries: Readonly<Record<string, string>> = {
  'single-teacher':
    'Un solo docente hace todo el trabajo salvo el del propio estudiante, como en una escuela unitaria: no hay ' +
    'traspasos entre colegas, ni una segunda mirada.',
  validator:
    'Quien enseña a un estudiante comprueba sobre la marcha, pero no juzga si domina lo aprendido: un validador ' +
    'gestiona la evaluación sumativa y la de desempeño, y decide.',
  'flex-blend':
    'El aprendizaje en línea es la columna vertebral, el docente titular está en la escuela, y un gestor de ' +
    'expectativas vela por el mapa, el ritmo y los compromisos de cada estudiante.',
  'flex-blend/expectations-manager':
    'Vela por lo que estudiante, familia y escuela esperan unos de otros: el mapa, el ritmo y lo que ocurre ' +
    'cuando alguno de los dos falla.',
  'flex-blend/teacher-of-record':
    'En la escuela: enseña a grupos pequeños según lo que necesitan, da apoyo individual, evalúa y decide.',
  'flex-blend/online-provider': 'Crea y mantiene los cursos en línea que son la columna vertebral.',
  'flex-blend/lab-coach':
    'Supervisa el laboratorio de aprendizaje, presenta las actividades, ayuda a quien se atasca y examina los datos.',
  'khan-academy':
    'La plataforma ofrece actividades, práctica y niveles de dominio, que suben y bajan; un orientador fija ' +
    'metas, observa el panel e interviene, y un docente del aula decide sobre los créditos.',
  'khan-academy/coach': 'Un docente, un tutor u otro adulto que orienta a un estudiante o a una clase.',
  'khan-academy/class-teacher': 'El docente titular: evalúa donde un nivel de dominio no basta, y decide.',
  'specialist-team':
    'Cada elemento de trabajo tiene su propio especialista: roles muy acotados, cada uno desempeñado con ' +
    'maestría, a costa de traspasarlo casi todo.',
  'disaggregated-faculty':
    'Una universidad que reparte entre distinto profesorado orientación, diseño curricular, enseñanza y ' +
    'evaluación: mentores, instructores y evaluadores que nunca enseñan a quien juzgan. Se modelan las ' +
    'evaluaciones de desempeño; no las pruebas objetivas, que puntúa un sistema.',
  'disaggregated-faculty/program-mentor':
    'Asignado a cada estudiante desde la matrícula hasta la graduación: planifica el periodo, vela por el ritmo ' +
    'y relaciona las competencias con las metas.',
  'disaggregated-faculty/course-instructor':
    'Experto en la materia: enseña a grupos, apoya en el camino hacia el dominio, prepara para la evaluación y ' +
    'autoriza a repetirla.',
  'disaggregated-faculty/evaluator':
    'Experto en la materia que revisa sin sesgo las evaluaciones de desempeño, escribe la retroalimentación y ' +
    'decide si se ha demostrado la competencia; no enseña al estudiante.',
  'disaggregated-faculty/proctor':
    'Se encarga de que una prueba se realice en las condiciones previstas, e informa de lo ocurrido.',
  'disaggregated-faculty/assessment-developer':
    'Fija con expertos en la materia qué es ser competente, y elabora las evaluaciones.',
  'disaggregated-faculty/product-manager': 'Desarrolla, gestiona y evalúa los programas y el currículo.',
  'disaggregated-faculty/council-member': 'Aporta conocimiento académico y del sector desde fuera.',
  'disaggregated-faculty/student-portal':
    'Contiene los cursos y los registros, permite elegir a los estudiantes, recibe lo que entregan y lo compara ' +
    'con otros textos.',
  'college-for-america':
    'Adultos que trabajan aprenden con proyectos sin recibir clases: un orientador los mantiene en marcha, y un ' +
    'revisor al que nunca conocen puntúa, escribe la retroalimentación y decide, cuantas veces haga falta.',
  'college-for-america/reviewer':
    'Puntúa los proyectos con una rúbrica, escribe la retroalimentación de cada criterio y decide: dominado o aún no.',
  'college-for-america/accountability-partner':
    'Un familiar o amigo que el estudiante elige, y a quien se informa de cómo va.',
  'summit-learning':
    'Una plataforma pone pruebas de contenidos y las da por superadas según una regla, los docentes puntúan las ' +
    'habilidades cognitivas en proyectos y deciden, y cada estudiante se reúne cada semana con el mismo mentor; ' +
    'sus críticos señalan el tiempo ante la pantalla.',
  'summit-learning/mentor': 'Un docente que se reúne cada semana, de forma individual, con los mismos estudiantes.',
  'summit-learning/teacher':
    'Dirige proyectos, puntúa en ellos las habilidades cognitivas y responde de lo que la plataforma da por superado.',
  'big-picture':
    'Los estudiantes aprenden en unas prácticas que ellos mismos encuentran: un mismo tutor durante cuatro años, ' +
    'un mentor en el lugar de trabajo y exposiciones ante un tribunal del que forma parte la familia.',
  'big-picture/advisor':
    'Conoce a un máximo de quince estudiantes durante cuatro años; acerca las materias a sus intereses.',
  'big-picture/internship-mentor':
    'Trabaja junto al estudiante en el lugar de prácticas: ayuda, y dice qué demuestra el trabajo hasta el momento.',
  'big-picture/exhibition-panel':
    'Docentes y personas de fuera ante quienes expone el estudiante: observan, preguntan y dicen lo que han ' +
    'visto junto a la rúbrica; puntúa el tutor.',
  'local-assessment':
    'Docentes de varios distritos elaboran tareas comunes, puntúan unos las muestras de otros hasta el consenso ' +
    'y fijan el nivel exigido con una comisión, de modo que la evaluación local pueda equipararse a una ' +
    'prueba estatal.',
  'lindsay-unified':
    'Todo un distrito en que los estudiantes marcan su ritmo, eligen si aspirar a un 4 después de un 3 y se ' +
    'orientan unos a otros, mientras un equipo de facilitadores los reagrupa en cualquier momento.',
  'lindsay-unified/learner-coach': 'Un estudiante que ya ha demostrado el objetivo y orienta en él a otros.',
  'tutoring-partner':
    'La escuela enseña, evalúa y decide; el mismo tutor externo se reúne con unos pocos estudiantes al menos ' +
    'tres veces por semana, con un sistema que sugiere y nunca responde directamente al estudiante. De las sesiones, ' +
    'que están en el horario de la escuela, el modelo tiene lo que pasa en ellas: ayuda, comprobaciones formativas y ' +
    'conversaciones sobre la retroalimentación.',
  microschool:
    'Un guía, a menudo sin título docente, mantiene en marcha a un máximo de diez estudiantes de distintas ' +
    'edades mientras una plataforma enseña; quien decide está en otro lugar, y esa es la cuestión abierta ' +
    'del modelo.',
  'microschool/teacher-of-record':
    'En la escuela o el proveedor en que está inscrita la microescuela; en algunos estados no hay ninguno.',
  'microschool/provider': 'Forma a los guías, elige los sistemas y atiende las quejas.',
  'ai-tutor-guide':
    'Un sistema traza, enseña, comprueba y puntúa; un guía motiva y conversa; y un educador responde de lo que ' +
    'el sistema hace, audita una muestra, decide, y lo detiene cuando se equivoca demasiado. Los resultados que ' +
    'se atribuyen a tales escuelas son los que ellas mismas declaran.',
};
