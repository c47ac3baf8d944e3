/** Lessons in Welsh, not checked by a Welsh speaker. Those that are not here are given in English. */
import type { LessonId, LessonTexts } from './lessons.ts';

export const welshLessons: Readonly<Partial<Record<LessonId, LessonTexts>>> = {
  door: {
    title: 'Y drws £1m',
    situation:
      'Mae contractau yn y dref hon yn fawr: pedwar darn o waith fel un. I fod yn ddiogel, mae’r cyngor yn gofyn i gynigwyr am drosiant o ddwywaith y gwerth blynyddol, waeth pa mor fach yw’r contract. Felly mae gan gontract o £500,000 y flwyddyn ddrws o £1m, ac nid oes yr un elusen fach yn mynd drwyddo ar ei phen ei hun.',
    question: 'Gyda’r prawf trosiant, faint o’r elusennau bach a oedd â chontract ar y dechrau sydd â chontract o hyd ar ôl deng mlynedd?',
    first: 'dim prawf trosiant',
    second: 'dwywaith y gwerth blynyddol',
    down: [
      'Ni all elusen fach sy’n methu’r prawf gynnig ar ei phen ei hun.',
      'Efallai na cheir partner mwy y gallai basio gydag ef, neu na fydd yr elusen am gael un.',
    ],
    up: [
      'Mae’r prawf yn cau allan gynigion a fyddai wedi colli beth bynnag, ac mae’r rhai nad ydynt yn cynnig yn arbed yr arian.',
      'Mae elusennau bach yn mynd drwy’r drws gyda phartner mwy, gan fod trosiannau’n cyfrif gyda’i gilydd.',
      'Mae elusennau’n herio prawf llym gyda’i gilydd, a gall cyngor ei lacio.',
    ],
    tries: [
      'Yr un prawf yn y dref â chontractau bach. Pwy sy’n cwrdd â’r drws yno?',
      'Contractau mwy gyda phrawf heddiw. Pa un sy’n cau mwy o elusennau allan: maint contract, neu’r prawf arno?',
      'Peidiwch â gadael i drosiannau partneriaid gyfrif gyda’i gilydd mwyach. I bwy yr oedd hynny’n bwysig?',
    ],
    leftOut: [
      'Profion eraill ar y drws: yswiriant, cyfrifon, tystysgrifau.',
      'Elusennau nad ydynt byth yn edrych ar dendr am eu bod yn gwybod am y prawf.',
    ],
    unsure: [
      'Pa mor llym y mae cynghorau’n cymhwyso eu profion.',
      'Ar ba werth contract y daw elusennau o fannau eraill i mewn: yn y model hwn mae hynny’n ganlyniad i gostau, sy’n fater o farn.',
    ],
    before: ['Pwy y mae prawf trosiant yn ei amddiffyn: y cyngor, y rhai a wasanaethir, neu’r rhai sydd â’r gwaith eisoes?'],
    after: [
      'Mae cael eich cau allan a cholli contract yn ddau rif yn y tabl. Sut y gall un symud mwy na’r llall?',
      'Os nad oedd y drws yn gwneud fawr o wahaniaeth, beth a wnaeth maint y contractau cyn i neb ei gyrraedd?',
    ],
  },
};
