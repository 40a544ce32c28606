import type { Severity } from '#shared/schema/inspection.ts';
import type { Ownership, SchoolKind, UrbanRural } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { useLanguage } from './language.ts';

/** Words of the data that are stored in Chinese, for readers of English. */
const english: Readonly<Record<Stage | SchoolKind | UrbanRural | Ownership | Severity, string>> = {
  幼儿园: 'Kindergarten',
  小学: 'Primary',
  初中: 'Junior secondary',
  高中: 'Senior secondary',
  中职: 'Vocational',
  特教: 'Special education',
  教学点: 'Teaching site',
  初级中学: 'Junior secondary school',
  九年一贯制学校: 'Nine-year school',
  完全中学: 'Junior and senior secondary school',
  十二年一贯制学校: 'Twelve-year school',
  高级中学: 'Senior secondary school',
  中等职业学校: 'Vocational school',
  特殊教育学校: 'Special school',
  城区: 'City',
  镇区: 'Town',
  乡村: 'Rural',
  公办: 'Public',
  民办: 'Private',
  一般: 'Minor',
  较重: 'Serious',
  严重: 'Grave',
};

type Word = keyof typeof english;

/** How a stored word is shown in the language in use. */
export function useWord(): (word: Word) => string {
  const language = useLanguage();
  return (word) => (language === 'en' ? english[word] : word);
}
